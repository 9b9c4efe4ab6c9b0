package dev.headway.recovery;

import dev.headway.sql.Template;
import dev.headway.sql.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** {@code CREATE} and {@code DROP} of a database, a tablespace or a subscription: it is there or it is not. */
record NamedObject(boolean creates, String kind, String name) implements Intention {

    private static final Template NAMED = Look.template("object-named.sql");

    static Optional<NamedObject> of(String sql) {
        Tokens tokens = new Tokens(sql);
        boolean creates = tokens.at("CREATE");
        if (!tokens.acceptAny("CREATE", "DROP") || !tokens.at("DATABASE", "TABLESPACE", "SUBSCRIPTION")) {
            return Optional.empty();
        }
        String kind = tokens.word();
        tokens.advance();
        tokens.accept("IF", "EXISTS");
        return Names.next(tokens).map(name -> new NamedObject(creates, kind, name));
    }

    @Override
    public Optional<String> evidence(Connection connection) throws SQLException {
        return Optional.of(oid(connection));
    }

    /** What stood there already when it was to be made, and what was not there when it was to go, the server refuses. */
    @Override
    public Verdict verdict(Connection connection, Optional<String> evidence) throws SQLException {
        String now = oid(connection);
        boolean asIntended = creates != now.equals(Look.NOTHING);
        return asIntended && !evidence.equals(Optional.of(now)) ? new Verdict.Done() : new Verdict.NotDone();
    }

    private String oid(Connection connection) throws SQLException {
        return new Look(connection).oid(NAMED.with("kind", kind).with("name", name));
    }
}
