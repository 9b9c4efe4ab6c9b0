package dev.headway.recovery;

import dev.headway.sql.Template;
import dev.headway.sql.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** {@code ALTER TABLE … DETACH PARTITION … CONCURRENTLY}. Half-way the partition is pending, and FINALIZE goes on. */
record Detach(String table, String partition) implements Intention {

    private static final Template ATTACHED = Look.template("partition.sql");

    private enum State {
        ATTACHED,
        PENDING,
        GONE
    }

    static Optional<Detach> of(String sql) {
        Tokens tokens = new Tokens(sql);
        tokens.accept("ALTER", "TABLE");
        tokens.accept("IF", "EXISTS");
        tokens.accept("ONLY");
        Optional<String> table = Names.next(tokens);
        tokens.accept("DETACH", "PARTITION");
        Optional<String> partition = Names.next(tokens);
        return table.flatMap(of -> partition.map(part -> new Detach(of, part)));
    }

    @Override
    public Optional<String> evidence(Connection connection) throws SQLException {
        return Optional.of(state(connection).name());
    }

    @Override
    public Verdict verdict(Connection connection, Optional<String> evidence) throws SQLException {
        return switch (state(connection)) {
            case ATTACHED -> new Verdict.NotDone();
            case GONE ->
                evidence.filter(State.GONE.name()::equals).isPresent() ? new Verdict.NotDone() : new Verdict.Done();
            case PENDING ->
                new Verdict.HalfDone(
                        "partition " + partition + " half detached",
                        List.of("ALTER TABLE " + table + " DETACH PARTITION " + partition + " FINALIZE"),
                        true);
        };
    }

    private State state(Connection connection) throws SQLException {
        return new Look(connection)
                .first(
                        ATTACHED.with("table", table).with("partition", partition),
                        row -> row.getBoolean("pending") ? State.PENDING : State.ATTACHED)
                .orElse(State.GONE);
    }
}
