package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.ReplicaIdentity;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Table;
import dev.headway.diff.Agenda.Altered;
import dev.headway.diff.Step.Verb;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two catalogs. */
public final class Differ {

    private final Agenda agenda;
    private final Set<Step> steps = new TreeSet<>();

    private Differ(Agenda agenda) {
        this.agenda = agenda;
    }

    /** As the other, where nothing is renamed and only what is spelled alike says the same. */
    public static Differences compare(Catalog from, Catalog to) {
        return compare(from, to, Renames.NONE, Equivalence.SPELLING);
    }

    /** As the other, where only what is spelled alike says the same. */
    public static Differences compare(Catalog from, Catalog to, Renames renames) {
        return compare(from, to, renames, Equivalence.SPELLING);
    }

    /**
     * What is to be done so that {@code from} becomes {@code to}.
     *
     * @throws MigrationException if there is no order for it, or a rename names what is not there
     */
    public static Differences compare(Catalog from, Catalog to, Renames renames, Equivalence equivalence) {
        Renaming renaming = Renaming.of(from, to, renames);
        Agenda agenda = new Agenda(renaming.renamed(), to, equivalence);
        Closure.complete(agenda);
        Differ differ = new Differ(agenda);
        Ordering<Change> ordering = differ.ordering();
        List<Change> first = renaming.changes();
        List<Change> rest = new ArrayList<>(ordering.vertices());
        for (int i = 0; i < first.size(); i++) {
            ordering.add(first.get(i));
            if (i > 0) {
                ordering.before(first.get(i - 1), first.get(i));
            }
        }
        if (!first.isEmpty()) {
            rest.forEach(change -> ordering.before(first.get(first.size() - 1), change));
        }
        return new Differences(renaming.renamed(), to, ordering, agenda.wordings, Likeness.find(agenda));
    }

    /** The old side under its new names. */
    public static Catalog renamed(Catalog from, Catalog to, Renames renames) {
        return Renaming.of(from, to, renames).renamed();
    }

    private Ordering<Change> ordering() {
        collect();
        Folding folding = new Folding(agenda, steps);
        while (true) {
            Map<Step, Step> hosts = new HashMap<>();
            steps.forEach(step -> hosts.put(step, folding.host(step)));
            Ordering<Step> sequence = order(hosts);
            try {
                sequence.sorted(any -> 0);
                return changes(sequence, hosts);
            } catch (Ordering.Cycle cycle) {
                if (!folding.unfold(cycle.members())) {
                    throw noOrder(cycle.members());
                }
            }
        }
    }

    /** Where a column has the row type of a view, PostgreSQL itself lets neither change before the other. */
    private static MigrationException noOrder(Set<?> members) {
        String objects = members.stream()
                .filter(Step.class::isInstance)
                .map(member -> ((Step) member).id().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new MigrationException(Problem.of(
                "these stand on each other, and no order is known in which they can change",
                objects,
                "take one of them away in a revision, change the rest, then bring it back   or write the revision by"
                        + " hand: headway revision -m"));
    }

    private void collect() {
        agenda.gone.forEach(id -> steps.add(new Step(Verb.DROP, id)));
        agenda.made.forEach(id -> steps.add(new Step(Verb.CREATE, id)));
        agenda.altered.forEach((id, altered) -> {
            if (altered.way() == Way.ASIDE) {
                steps.add(new Step(Verb.CREATE, id));
            } else {
                steps.add(new Step(Verb.ALTER, id));
            }
        });
        agenda.aside.forEach(id -> {
            steps.add(new Step(Verb.ASIDE, id));
            steps.add(new Step(Verb.DROP, id));
        });
        agenda.renamed.keySet().forEach(id -> steps.add(new Step(Verb.RENAME, id)));
        agenda.detached.keySet().stream()
                .filter(id -> !agenda.gone.contains(id))
                .forEach(id -> steps.add(new Step(Verb.DETACH, id)));
        agenda.attached.keySet().stream()
                .filter(id -> !agenda.made.contains(id))
                .forEach(id -> steps.add(new Step(Verb.ATTACH, id)));
        agenda.attachedIndexes.keySet().stream()
                .filter(id -> !(agenda.to.find(id).orElseThrow() instanceof ForeignKey))
                .filter(id -> !steps.contains(new Step(Verb.ATTACH, table(id))))
                .forEach(id -> steps.add(new Step(Verb.ATTACH_INDEX, id)));
        agenda.identified.forEach(id -> steps.add(new Step(Verb.IDENTIFY, id)));
        agenda.owned.forEach(id -> steps.add(new Step(Verb.OWN, id)));
        for (ObjectId id : agenda.made) {
            CatalogObject object = agenda.to.objects().get(id);
            if (object instanceof Table table && !table.replicaIdentity().equals(ReplicaIdentity.DEFAULT)) {
                agenda.identified.add(id);
                steps.add(new Step(Verb.IDENTIFY, id));
            }
            if (object instanceof Sequence sequence
                    && sequence.ownedBy().isPresent()
                    && !sequence.identity()
                    && !isSerial(sequence)) {
                steps.add(new Step(Verb.OWN, id));
            }
        }
    }

    private boolean isSerial(Sequence sequence) {
        return sequence.ownedBy().filter(agenda.made::contains).isPresent()
                && Serial.of(sequence, agenda.to).isPresent();
    }

    private ObjectId table(ObjectId index) {
        return Lineage.tableOf(agenda.to.find(index).orElseThrow());
    }

    private Ordering<Step> order(Map<Step, Step> hosts) {
        Ordering<Step> sequence = new Ordering<>();
        hosts.values().forEach(sequence::add);
        Sequel sequel = new Sequel(
                steps,
                (first, second) -> sequence.before(host(hosts, first), host(hosts, second)),
                (first, second) -> sequence.wish(host(hosts, first), host(hosts, second)));
        new Edges(agenda, sequel).tell();
        return sequence;
    }

    private static Step host(Map<Step, Step> hosts, Step step) {
        return hosts.getOrDefault(step, step);
    }

    private Ordering<Change> changes(Ordering<Step> sequence, Map<Step, Step> hosts) {
        Map<Step, List<CatalogObject>> parts = new HashMap<>();
        hosts.forEach((step, host) -> {
            if (!step.equals(host) && step.verb() == Verb.CREATE) {
                agenda.to
                        .find(step.id())
                        .ifPresent(part -> parts.computeIfAbsent(host, key -> new ArrayList<>())
                                .add(part));
            }
        });
        parts.values().forEach(list -> list.sort(Differ::inOrder));
        Map<Step, Change> changes = new HashMap<>();
        new HashSet<>(hosts.values())
                .forEach(step -> changes.put(step, change(step, parts.getOrDefault(step, List.of()))));
        return sequence.map(changes::get);
    }

    private static int inOrder(CatalogObject one, CatalogObject other) {
        if (one instanceof Column first && other instanceof Column second) {
            int byPosition =
                    Integer.compare(first.position().value(), second.position().value());
            return byPosition != 0 ? byPosition : first.id().compareTo(second.id());
        }
        return one.id().compareTo(other.id());
    }

    private Change change(Step step, List<CatalogObject> parts) {
        ObjectId id = step.id();
        return switch (step.verb()) {
            case DROP -> new Change.Drop(old(id), agenda.pairs.byFrom(id).isPresent(), agenda.heirs.keep(id));
            case ASIDE -> new Change.SetAside(old(id));
            case RENAME -> rename(id);
            case CREATE ->
                new Change.Create(now(id), parts, agenda.pairs.byTo(id).isPresent());
            case ALTER -> alter(agenda.altered.get(id), id);
            case DETACH -> new Change.Detach((Table) old(id), parents(agenda.detached, id));
            case ATTACH -> new Change.Attach((Table) now(id), parents(agenda.attached, id));
            case ATTACH_INDEX ->
                new Change.AttachIndex(now(id), Texts.partOf(now(id)).orElseThrow());
            case IDENTIFY -> new Change.SetReplicaIdentity((Table) now(id));
            case OWN -> new Change.SetOwnedBy((Sequence) now(id));
        };
    }

    private static List<ObjectId> parents(Map<ObjectId, Set<ObjectId>> links, ObjectId table) {
        return List.copyOf(links.getOrDefault(table, Set.of()));
    }

    private Change rename(ObjectId id) {
        Pair pair = agenda.pairs.byFrom(id).orElseThrow();
        return new Change.Rename(pair.from(), pair.to());
    }

    private static Change alter(@Nullable Altered altered, ObjectId id) {
        if (altered == null) {
            throw new IllegalStateException("nothing to alter: " + id);
        }
        if (altered.way() == Way.RETYPE && altered.from() instanceof Column from && altered.to() instanceof Column to) {
            return new Change.Retype(from, to);
        }
        return altered.way() == Way.SWAP
                ? new Change.Replace(altered.from(), altered.to())
                : new Change.Alter(altered.from(), altered.to());
    }

    private CatalogObject old(ObjectId id) {
        return agenda.from.find(id).orElseThrow();
    }

    private CatalogObject now(ObjectId id) {
        return agenda.to.find(id).orElseThrow();
    }
}
