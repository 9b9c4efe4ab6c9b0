package dev.headway.scratch;

import dev.headway.connect.Connector;
import dev.headway.connect.Session;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.Stop;
import dev.headway.pg.SqlState;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Makes databases on a scratch server. What fills one is kept by the hash of its input, so that the second run finds it
 * made. Every failure is a {@link dev.headway.problem.MigrationException}. Not thread-safe; any number of processes may
 * do this on one server at the same time.
 */
public final class Scratch {

    private static final SqlState OBJECT_IN_USE = new SqlState("55006");

    private final ScratchServer server;
    private final Stop stop;
    private boolean swept;

    public Scratch(ScratchServer server, Stop stop) {
        this.server = server;
        this.stop = stop;
    }

    /** The server that this works on. */
    public ScratchServer server() {
        return server;
    }

    /** A new database with nothing in it. */
    public ScratchDatabase empty() throws InterruptedException {
        return copy(new Identifier("template0"))
                .orElseThrow(() -> new IllegalStateException("nobody can be connected to template0"));
    }

    /** A database of one's own with that content, to be changed at will. */
    public ScratchDatabase filled(Content content) throws InterruptedException {
        Optional<ScratchDatabase> copy = copy(keep(content));
        if (copy.isPresent()) {
            return copy.get();
        }
        ScratchDatabase own = empty();
        try {
            content.filling().fill(own, stop);
            return own;
        } catch (SQLException e) {
            own.close();
            throw ScratchFailure.of(server, e);
        } catch (InterruptedException | RuntimeException e) {
            own.close();
            throw e;
        }
    }

    /** The database that is kept with that content. Whoever changes it changes it for all who come later. */
    public ScratchDatabase kept(Content content) throws InterruptedException {
        return new ScratchDatabase(server.url().withDatabase(keep(content).name()), () -> {});
    }

    /** Makes it if it is not there: under another name, renamed when complete, so that nobody finds half of it. */
    private Identifier keep(Content content) throws InterruptedException {
        Kept kept = onServer(session -> {
            Identifier name = DatabaseName.kept(
                    session.facts().version() + "\n" + session.facts().role() + "\n" + content.key());
            return new Kept(name, Databases.touch(session.connection(), name));
        });
        if (!kept.there()) {
            try (ScratchDatabase fresh = empty()) {
                content.filling().fill(fresh, stop);
                onServer(session -> {
                    Databases.rename(session.connection(), name(fresh), kept.name());
                    return kept;
                });
            } catch (SQLException e) {
                throw ScratchFailure.of(server, e);
            }
        }
        return kept.name();
    }

    private record Kept(Identifier name, boolean there) {}

    private static Identifier name(ScratchDatabase database) {
        return new Identifier(database.url().database());
    }

    /** A copy of a database that somebody is connected to is refused: then it is made once more. */
    private Optional<ScratchDatabase> copy(Identifier template) throws InterruptedException {
        DatabaseName name = DatabaseName.fresh();
        Session owner = connect(stop);
        try {
            sweep(owner);
            name.own(owner.connection());
            Databases.create(owner.connection(), name.identifier(), template);
            return Optional.of(new ScratchDatabase(
                    server.url().withDatabase(name.identifier().name()), () -> drop(owner, name.identifier())));
        } catch (SQLException e) {
            owner.close();
            if (SqlState.of(e.getSQLState()).equals(OBJECT_IN_USE)) {
                return Optional.empty();
            }
            throw ScratchFailure.of(server, e);
        }
    }

    /** What cannot be dropped now is a leftover, and the next run's business. */
    private static void drop(Session owner, Identifier name) {
        try (owner;
                Statement statement = owner.connection().createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name.quoted() + " WITH (FORCE)");
        } catch (SQLException left) {
            // A failure that is already on its way is the one to tell.
        }
    }

    private void sweep(Session session) throws SQLException {
        if (!swept) {
            swept = true;
            Leftovers.sweep(session.connection());
        }
    }

    private <T> T onServer(Work<T> work) throws InterruptedException {
        try (Session session = connect(stop)) {
            sweep(session);
            return work.with(session);
        } catch (SQLException e) {
            throw ScratchFailure.of(server, e);
        }
    }

    private Session connect(Stop until) throws InterruptedException {
        return new Connector(server.url(), SessionOptions.DEFAULT).open(until);
    }

    private interface Work<T> {
        T with(Session session) throws SQLException;
    }
}
