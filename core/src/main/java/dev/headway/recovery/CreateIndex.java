package dev.headway.recovery;

import dev.headway.sql.Template;
import dev.headway.sql.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE INDEX CONCURRENTLY}. It commits twice before it is done, and an index that was begun and not finished
 * stays, INVALID. Which index a name means is decided in the schema of the table, as the server does.
 *
 * @param index its name, in double quotes
 * @param table as SQL names it
 * @param unique whether the statement says so
 * @param rest what follows the table's name
 */
record CreateIndex(String index, String table, boolean unique, String rest) implements Intention {

    private static final Template NAMED = Look.template("index-named.sql");

    /** Empty if it cannot be read; then the server cannot read it either, or it names by code points. */
    static Optional<CreateIndex> of(String sql) {
        Tokens tokens = new Tokens(sql);
        tokens.accept("CREATE");
        boolean unique = tokens.accept("UNIQUE");
        tokens.accept("INDEX", "CONCURRENTLY");
        tokens.accept("IF", "NOT", "EXISTS");
        Optional<String> index = Names.next(tokens);
        boolean on = tokens.accept("ON");
        tokens.accept("ONLY");
        Optional<String> table = on ? Names.next(tokens) : Optional.empty();
        return index.flatMap(name -> table.map(of -> new CreateIndex(name, of, unique, tokens.remainder())));
    }

    /** The relation under that name. */
    record Found(String oid, String name, boolean isIndex, boolean onTable, boolean valid, boolean busy, String said) {}

    /** What stood under its name before; the statement would have been refused, or IF NOT EXISTS would have passed it. */
    @Override
    public Optional<String> evidence(Connection connection) throws SQLException {
        return Optional.of(found(connection).map(Found::oid).orElse(Look.NOTHING));
    }

    @Override
    public Verdict verdict(Connection connection, Optional<String> evidence) throws SQLException {
        Optional<Found> there = found(connection);
        if (there.isEmpty() || there.map(Found::oid).equals(evidence)) {
            return new Verdict.NotDone();
        }
        Found found = there.get();
        if (!found.isIndex() || !found.onTable()) {
            return doubt(found, "is not the index that the statement asks for: " + found.said());
        }
        IndexCopy.Comparison comparison = new IndexCopy(this, connection).compare(found.oid());
        if (!comparison.same()) {
            return doubt(found, comparison.words() + ": " + found.said());
        }
        if (found.valid()) {
            return new Verdict.Done();
        }
        return found.busy()
                ? new Verdict.Busy(List.of("LOCK TABLE " + table + " IN SHARE UPDATE EXCLUSIVE MODE"))
                : new Verdict.HalfDone(
                        "index " + found.name() + " INVALID",
                        List.of("DROP INDEX CONCURRENTLY " + found.name()),
                        false);
    }

    private Optional<Found> found(Connection connection) throws SQLException {
        return new Look(connection)
                .first(
                        NAMED.with("table", table).with("index", index),
                        row -> new Found(
                                row.getString("oid"),
                                row.getString("name"),
                                row.getBoolean("is_index"),
                                row.getBoolean("on_table"),
                                row.getBoolean("valid"),
                                row.getBoolean("busy"),
                                row.getString("said")));
    }

    private static Verdict doubt(Found found, String why) {
        return new Verdict.Doubt(
                found.name() + " " + why,
                "it is left alone: if somebody else made it, rename one of the two; if it is in the way, drop it yourself");
    }
}
