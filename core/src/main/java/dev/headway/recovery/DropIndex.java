package dev.headway.recovery;

import dev.headway.sql.Template;
import dev.headway.sql.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** {@code DROP INDEX CONCURRENTLY}, of one index at a time. Half-way it is INVALID, and may be dropped again. */
record DropIndex(String index) implements Intention {

    private static final Template NAMED = Look.template("relation-named.sql");
    private static final Template STILL = Look.template("relation-still-there.sql");

    static Optional<DropIndex> of(String sql) {
        Tokens tokens = new Tokens(sql);
        tokens.accept("DROP", "INDEX", "CONCURRENTLY");
        tokens.accept("IF", "EXISTS");
        return Names.next(tokens).map(DropIndex::new);
    }

    @Override
    public Optional<String> evidence(Connection connection) throws SQLException {
        return Optional.of(named(connection));
    }

    @Override
    public Verdict verdict(Connection connection, Optional<String> evidence) throws SQLException {
        boolean neverThere = evidence.filter(Look.NOTHING::equals).isPresent();
        return neverThere || isThere(connection, evidence) ? new Verdict.NotDone() : new Verdict.Done();
    }

    private boolean isThere(Connection connection, Optional<String> evidence) throws SQLException {
        String now =
                evidence.isPresent() ? new Look(connection).oid(STILL.with("oid", evidence.get())) : named(connection);
        return !now.equals(Look.NOTHING);
    }

    private String named(Connection connection) throws SQLException {
        return new Look(connection).oid(NAMED.with("name", index));
    }
}
