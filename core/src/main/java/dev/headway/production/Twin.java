package dev.headway.production;

import dev.headway.connect.Connector;
import dev.headway.connect.Session;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/**
 * A role on our own scratch server that may do there what production's role may do in production. Its name comes from its
 * rights, so that it is made once and never changed. Immutable.
 */
public final class Twin {

    private final Rights rights;
    private final Identifier name;

    public Twin(Rights rights) {
        this.rights = rights;
        UUID hash = UUID.nameUUIDFromBytes(rights.json().getBytes(StandardCharsets.UTF_8));
        this.name = new Identifier("headway_twin_" + hash.toString().replace("-", ""));
    }

    public Identifier name() {
        return name;
    }

    /** Gives it what is there now, as far as the role has it in production. */
    public void settle(ScratchDatabase database, Stop stop) throws SQLException, InterruptedException {
        try (Session session = database.open(stop);
                Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(Template.of(Twin.class, "settle.sql")
                    .with("rights", rights.json())
                    .with("twin", name.name())
                    .sql());
        }
    }

    /** Sessions that run as the twin. */
    public SessionSource on(ScratchDatabase database) {
        SessionOptions options =
                new SessionOptions(Optional.of(name), Optional.empty(), SessionOptions.DEFAULT.timeout());
        return new Connector(database.url(), options)::open;
    }
}
