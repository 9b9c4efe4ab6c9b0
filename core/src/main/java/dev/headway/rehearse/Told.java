package dev.headway.rehearse;

import dev.headway.catalog.ObjectId;
import dev.headway.verdict.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Puts together what a statement did to tables: from the server's own words, from triggers, from file nodes and counters,
 * none of which sees everything. Not thread-safe.
 */
final class Told {

    private static final String SEQUENTIAL = "sequential scan";
    private static final String VERIFYING = "verifying table";
    private static final String VALIDATING = "validating foreign key constraint";

    /** What the server says when constraints spare it a scan. */
    private static final List<String> PROOFS = List.of(
            "existing constraints on column ",
            "partition constraint for table ",
            "updated partition constraint for default partition ");

    private final Relations before;
    private final Map<Long, String> names;
    private final Set<Long> locked;
    private final Map<String, ? extends Collection<Long>> constraints;

    private final Map<ObjectId, Fact.Reason> rewritten = new TreeMap<>();
    private final Map<ObjectId, TreeSet<String>> built = new TreeMap<>();
    private final Map<ObjectId, TreeSet<String>> scanned = new TreeMap<>();
    private final Set<String> proven = new LinkedHashSet<>();

    /** @param locked relations that may be meant by a name: nothing of this is done without a lock */
    Told(Relations before, Sight now, Set<Long> locked, Map<String, ? extends Collection<Long>> constraints) {
        this.before = before;
        this.names = now.names();
        this.locked = locked;
        this.constraints = constraints;
    }

    /** The server's words at DEBUG1. Names in them are bare and not escaped, so that only known ones can be told. */
    void take(String text) {
        if (text.startsWith("rewriting table \"")) {
            named(text, "rewriting table \"", "\"")
                    .forEach(table -> rewritten.putIfAbsent(table, Fact.Reason.FILE_NODE));
        } else if (text.startsWith("verifying table \"")) {
            named(text, "verifying table \"", "\"").forEach(table -> scan(table, VERIFYING));
        } else if (text.startsWith("building index \"")) {
            index(text);
        } else if (text.startsWith("validating foreign key constraint \"")) {
            String name = text.substring(text.indexOf('"') + 1, text.length() - 1);
            Optional.ofNullable(constraints.get(name)).stream()
                    .flatMap(Collection::stream)
                    .forEach(oid -> before.find(oid).ifPresent(table -> scan(table.table(), VALIDATING)));
        } else if (PROOFS.stream().anyMatch(text::startsWith)) {
            proven.add(text);
        }
    }

    private void index(String text) {
        int end = Math.max(text.lastIndexOf("\" serially"), text.lastIndexOf("\" with request for "));
        if (end < 0) {
            return;
        }
        String names = text.substring("building index \"".length(), end);
        tables(relation -> names.endsWith("\" on table \"" + relation))
                .forEach((table, name) ->
                        add(table, names.substring(0, names.length() - ("\" on table \"" + name).length())));
    }

    private void add(ObjectId table, String index) {
        // REINDEX CONCURRENTLY builds under another name and swaps
        boolean again = index.endsWith("_ccnew");
        built.computeIfAbsent(table, any -> new TreeSet<>())
                .add(again ? index.substring(0, index.length() - "_ccnew".length()) : index);
    }

    private Collection<ObjectId> named(String text, String begin, String end) {
        return tables(name -> text.equals(begin + name + end)).keySet();
    }

    /** Tables of before that have, or had, such a name. */
    private Map<ObjectId, String> tables(Predicate<String> name) {
        Map<ObjectId, String> tables = new TreeMap<>();
        for (Relation relation : before.values()) {
            if (!relation.isIndex() && locked.contains(relation.oid())) {
                String now = names.getOrDefault(relation.oid(), relation.name());
                if (name.test(now)) {
                    tables.put(relation.table(), now);
                } else if (name.test(relation.name())) {
                    tables.put(relation.table(), relation.name());
                }
            }
        }
        return tables;
    }

    private void scan(ObjectId table, String what) {
        scanned.computeIfAbsent(table, any -> new TreeSet<>()).add(what);
    }

    void rewritten(long oid, Fact.Reason reason) {
        before.find(oid).ifPresent(relation -> rewritten.put(relation.table(), reason));
    }

    /** It is stored elsewhere now. */
    void moved(long oid) {
        before.find(oid).ifPresent(relation -> rewritten.putIfAbsent(relation.table(), Fact.Reason.FILE_NODE));
    }

    void built(long table, String index) {
        before.find(table).ifPresent(relation -> add(relation.table(), index));
    }

    /** Counted; where something stronger is known, that is why. */
    void scanned(long oid) {
        before.find(oid)
                .map(Relation::table)
                .filter(table ->
                        !rewritten.containsKey(table) && !built.containsKey(table) && !scanned.containsKey(table))
                .ifPresent(table -> scan(table, SEQUENTIAL));
    }

    /** Tables that an index was built of. */
    Set<ObjectId> builtOn() {
        return built.keySet();
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        rewritten.forEach((table, reason) -> facts.add(new Fact.Rewritten(table, reason)));
        built.forEach((table, indexes) -> indexes.forEach(index -> facts.add(new Fact.IndexBuilt(table, index))));
        scanned.forEach((table, whats) -> whats.forEach(what -> facts.add(new Fact.Scanned(table, what))));
        proven.forEach(message -> facts.add(new Fact.Proven(message)));
        return facts;
    }
}
