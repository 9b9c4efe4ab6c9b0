package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Key;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Routine;
import dev.headway.revision.RevisionFile;
import dev.headway.sql.Tokens;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A statement that writes rows, as slices along a key do the same: only where its words show that a row that is written
 * hangs on one row that is walked, and on none that the statement writes itself.
 */
final class Slicing {

    /** What looks at several rows at once: a slice has others. */
    private static final List<String> TOGETHER = List.of(
            "DISTINCT",
            "GROUP",
            "HAVING",
            "WINDOW",
            "OVER",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "RIGHT",
            "FULL",
            "CURRENT",
            "RETURNING",
            "TABLESAMPLE",
            "WITH");

    /** Aggregates that PostgreSQL brings along, as far as their names are no other functions' too. */
    private static final List<String> AGGREGATES = List.of(
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "bool_and",
            "bool_or",
            "every",
            "bit_and",
            "bit_or",
            "bit_xor",
            "array_agg",
            "string_agg",
            "json_agg",
            "jsonb_agg",
            "json_object_agg",
            "jsonb_object_agg",
            "xmlagg",
            "any_value",
            "range_agg",
            "mode",
            "percentile_cont",
            "percentile_disc",
            "stddev",
            "variance",
            "corr");

    private final String sql;
    private final Catalog catalog;
    private final Walk walk;
    private final Tokens tokens;

    private Slicing(String sql, Catalog catalog) {
        this.sql = sql;
        this.catalog = catalog;
        walk = new Walk(sql);
        tokens = walk.tokens;
    }

    /**
     * The words {@code walked}, {@code walkedkey} and {@code sliced}; empty where nobody can tell that slices do the same.
     *
     * @param uses placeholders that the revision declares
     */
    static Map<String, String> words(String sql, Catalog catalog, Collection<String> uses) {
        Slicing slicing = new Slicing(sql, catalog);
        if (slicing.looksAtSeveral()) {
            return Map.of();
        }
        Optional<Map<String, String>> words = slicing.tokens.at("INSERT") ? slicing.insert() : slicing.change();
        return words.filter(any -> isSound(any, uses)).orElse(Map.of());
    }

    private boolean looksAtSeveral() {
        for (Tokens all = new Tokens(sql); !all.isAtEnd(); all.advance()) {
            String token = all.token();
            if (TOGETHER.contains(all.word())
                    || AGGREGATES.stream().anyMatch(token::equalsIgnoreCase)
                    || isOwn(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOwn(String name) {
        return catalog.objects().values().stream()
                .anyMatch(object -> object instanceof Routine
                        && object.id().kind() == dev.headway.catalog.Kind.AGGREGATE
                        && object.id().name().equalsIgnoreCase(name));
    }

    /** {@code UPDATE [ONLY] t [AS a] SET … [FROM …] [WHERE …]}, {@code DELETE FROM [ONLY] t [AS a] [USING …] [WHERE …]}. */
    private Optional<Map<String, String>> change() {
        tokens.advance();
        tokens.accept("FROM");
        tokens.accept("ONLY");
        Optional<Named> table = walk.name();
        tokens.accept('*');
        Optional<Named> alias = alias("SET", "USING", "WHERE");
        boolean others = false;
        while (!tokens.isAtEnd() && !tokens.at("WHERE")) {
            others |= tokens.at("FROM", "USING");
            tokens.skipOne();
        }
        boolean joined = others;
        return table.filter(any -> mentions(any) == 1)
                .flatMap(any -> words(
                        any, joined || alias.isPresent() ? alias.or(() -> bare(any)) : Optional.empty(), sql.length()));
    }

    /** {@code INSERT INTO t [(…)] SELECT … FROM s [AS a] [JOIN …] [WHERE …] [ON CONFLICT …]}. */
    private Optional<Map<String, String>> insert() {
        tokens.accept("INSERT", "INTO");
        Optional<Named> target = walk.name();
        while (!tokens.isAtEnd() && !tokens.at("SELECT", "VALUES", "TABLE")) {
            tokens.skipOne();
        }
        boolean select = tokens.at("SELECT");
        while (!tokens.isAtEnd() && !tokens.at("FROM")) {
            tokens.skipOne();
        }
        tokens.accept("FROM");
        tokens.accept("ONLY");
        Optional<Named> source = walk.name();
        boolean function = tokens.at('(');
        Optional<Named> alias = alias("WHERE", "JOIN", "LEFT", "INNER", "CROSS", "NATURAL", "ON");
        boolean others = tokens.at("JOIN", "LEFT", "INNER", "CROSS", "NATURAL") || tokens.at(',');
        int end = conflict();
        if (!select || function || target.isEmpty() || mentions(target.get()) != 1) {
            return Optional.empty();
        }
        return source.flatMap(table ->
                words(table, others || alias.isPresent() ? alias.or(() -> bare(table)) : Optional.empty(), end));
    }

    /** Where ON CONFLICT begins, or the end; the walk stays at WHERE, if that comes first. */
    private int conflict() {
        int where = -1;
        Tokens ahead = tokens;
        int end = sql.length();
        while (!ahead.isAtEnd()) {
            int mark = walk.mark();
            if (ahead.at("WHERE") && where < 0) {
                where = mark;
            }
            if (ahead.accept("ON", "CONFLICT")) {
                end = mark;
                break;
            }
            ahead.skipOne();
        }
        condition = where >= 0 && where < end ? where : -1;
        return end;
    }

    private int condition = -1;

    private Optional<Named> alias(String... ends) {
        boolean as = tokens.accept("AS");
        return as || !tokens.at(ends) ? walk.name() : Optional.empty();
    }

    private static Optional<Named> bare(Named table) {
        return Optional.of(new Named(List.of(table.bare())));
    }

    /** @param end where a condition ends */
    private Optional<Map<String, String>> words(Named table, Optional<Named> qualifier, int end) {
        boolean inserts = new Tokens(sql).at("INSERT");
        int where = inserts ? condition : tokens.at("WHERE") ? walk.mark() : -1;
        return key(table).map(key -> {
            Map<String, String> words = new TreeMap<>();
            words.put("walked", table.toString());
            words.put("walkedkey", qualifier.map(name -> name + ".").orElse("") + key);
            words.put("sliced", where < 0 ? bound(end) : bound(where, end));
            return words;
        });
    }

    private String bound(int end) {
        String tail = sql.substring(end).strip();
        return sql.substring(0, end).strip() + " WHERE :batch" + (tail.isEmpty() ? "" : "\n" + tail);
    }

    private String bound(int where, int end) {
        int begin = where + "WHERE".length();
        String given = sql.substring(begin, end).strip();
        String tail = sql.substring(end).strip();
        // a comment behind it would swallow what comes
        String open = given.contains("--") ? "\n" : "";
        String bounded = Walk.words(given).contains("OR")
                ? "(" + given + open + ") AND :batch"
                : given + (open.isEmpty() ? " " : open) + "AND :batch";
        return sql.substring(0, begin) + " " + bounded + (tail.isEmpty() ? "" : "\n" + tail);
    }

    /** The one column of the primary key, of the one table of that name. */
    private Optional<String> key(Named table) {
        List<Key> keys = catalog.objects().values().stream()
                .flatMap(object -> object instanceof Key key ? Stream.of(key) : Stream.empty())
                .filter(key -> key.primary() && isNamed(key.table(), table))
                .toList();
        return keys.size() == 1 && keys.get(0).columns().size() == 1
                ? Optional.of(keys.get(0).columns().get(0).toString())
                : Optional.empty();
    }

    private static boolean isNamed(ObjectId id, Named table) {
        return id.name().equals(table.bare())
                && (table.parts().size() < 2
                        || table.parts().get(table.parts().size() - 2).equals(id.schema()));
    }

    /** How often the table's name stands in the statement and is not a column's qualifier. */
    private long mentions(Named table) {
        long mentions = 0;
        for (Walk all = new Walk(sql); !all.tokens.isAtEnd(); ) {
            Optional<Named> name = all.name();
            if (name.isEmpty()) {
                all.tokens.advance();
            } else if (name.get().bare().equals(table.bare())) {
                mentions++;
            }
        }
        return mentions;
    }

    /** As whoever reads revision files sees it: an UPDATE of the key itself, for one, cannot go along it. */
    private static boolean isSound(Map<String, String> words, Collection<String> uses) {
        String file = "--- revision x\n"
                + (uses.isEmpty() ? "" : "--- uses " + String.join(", ", uses) + "\n")
                + "--- upgrade autocommit\n--- batch " + words.get("walked") + " by " + words.get("walkedkey") + "\n"
                + words.get("sliced") + ";\n--- downgrade irreversible\n";
        return RevisionFile.parse("x", file).problems().isEmpty();
    }
}
