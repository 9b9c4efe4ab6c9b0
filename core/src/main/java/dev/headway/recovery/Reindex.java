package dev.headway.recovery;

import dev.headway.sql.Template;
import dev.headway.sql.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code REINDEX CONCURRENTLY}. It builds {@code NAME_ccnew}, gives it the name, and drops the old one under the name
 * {@code NAME_ccold}; numbers follow where these names are taken. Whatever of the two is INVALID is garbage, says
 * PostgreSQL's manual, on TOAST tables too.
 *
 * @param kind INDEX, TABLE, SCHEMA, DATABASE
 * @param name empty for the database that we are in
 */
record Reindex(String kind, String name) implements Intention {

    private static final Template LEFTOVERS = Look.template("reindex-leftovers.sql");
    private static final Template NAMED = Look.template("relation-named.sql");

    static Optional<Reindex> of(String sql) {
        Tokens tokens = new Tokens(sql);
        tokens.accept("REINDEX");
        tokens.skipParentheses();
        String kind = tokens.word();
        tokens.advance();
        tokens.accept("CONCURRENTLY");
        return tokens.isAtEnd()
                ? Optional.of(new Reindex(kind, ""))
                : Names.next(tokens).map(name -> new Reindex(kind, name));
    }

    /** @param table to be locked to wait for whoever is at it */
    private record Leftover(String oid, String name, String table, boolean busy) {}

    /** The index that has the name now, and what others left behind before. */
    @Override
    public Optional<String> evidence(Connection connection) throws SQLException {
        List<String> oids = new ArrayList<>(List.of(target(connection)));
        leftovers(connection).forEach(leftover -> oids.add(leftover.oid()));
        return Optional.of(String.join(" ", oids));
    }

    @Override
    public Verdict verdict(Connection connection, Optional<String> evidence) throws SQLException {
        List<String> before =
                evidence.map(oids -> Arrays.asList(oids.split(" "))).orElse(List.of());
        Set<String> others = new HashSet<>(before.isEmpty() ? before : before.subList(1, before.size()));
        List<Leftover> ours = leftovers(connection).stream()
                .filter(leftover -> !others.contains(leftover.oid()))
                .toList();
        if (ours.stream().anyMatch(Leftover::busy)) {
            return new Verdict.Busy(ours.stream()
                    .map(leftover -> "LOCK TABLE " + leftover.table() + " IN SHARE UPDATE EXCLUSIVE MODE")
                    .distinct()
                    .toList());
        }
        boolean done = isSwapped(before, target(connection));
        if (ours.isEmpty()) {
            return done ? new Verdict.Done() : new Verdict.NotDone();
        }
        String names = ours.stream().map(Leftover::name).collect(Collectors.joining(", "));
        List<String> drops = ours.stream()
                .map(leftover -> "DROP INDEX CONCURRENTLY " + leftover.name())
                .toList();
        return new Verdict.HalfDone((ours.size() == 1 ? "index " : "indexes ") + names + " INVALID", drops, done);
    }

    /** The new index has an OID of its own; of tables and schemas nobody can tell, and they may be rebuilt once more. */
    private static boolean isSwapped(List<String> before, String now) {
        return !before.isEmpty()
                && !before.get(0).equals(Look.NOTHING)
                && !now.equals(Look.NOTHING)
                && !before.get(0).equals(now);
    }

    private String target(Connection connection) throws SQLException {
        return kind.equals("INDEX") ? new Look(connection).oid(NAMED.with("name", name)) : Look.NOTHING;
    }

    private List<Leftover> leftovers(Connection connection) throws SQLException {
        return new Look(connection)
                .all(
                        LEFTOVERS.with("kind", kind).with("name", name),
                        row -> new Leftover(
                                row.getString("oid"),
                                row.getString("name"),
                                row.getString("table_name"),
                                row.getBoolean("busy")));
    }
}
