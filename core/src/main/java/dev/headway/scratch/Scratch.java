package dev.headway.scratch;

import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Session;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.Stop;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes databases on a scratch server. What fills one is kept by the hash of its input, so that the second run finds it
 * made. Every failure is a {@link dev.headway.problem.MigrationException}. Not thread-safe; any number of processes may
 * do this on one server at the same time.
 */
public final class Scratch {

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
        return onServer(session -> fresh(session, new Identifier("template0")));
    }

    /** A database of one's own with that content, to be changed at will. */
    public ScratchDatabase filled(Content content) throws InterruptedException {
        Identifier kept = keep(content);
        return onServer(session -> fresh(session, kept));
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

    private ScratchDatabase fresh(Session session, Identifier template) throws SQLException {
        Identifier name = DatabaseName.fresh();
        Databases.create(session.connection(), name, template);
        DatabaseUrl url = server.url().withDatabase(name.name());
        return new ScratchDatabase(url, () -> drop(name));
    }

    /** What cannot be dropped now is a leftover, and the next run's business; a stop must not keep us from trying. */
    private void drop(Identifier name) {
        try (Session session = connect(new Stop());
                Statement statement = session.connection().createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name.quoted() + " WITH (FORCE)");
        } catch (SQLException | RuntimeException left) {
            // A failure that is already on its way is the one to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T onServer(Work<T> work) throws InterruptedException {
        try (Session session = connect(stop)) {
            if (!swept) {
                swept = true;
                Leftovers.sweep(session.connection());
            }
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
