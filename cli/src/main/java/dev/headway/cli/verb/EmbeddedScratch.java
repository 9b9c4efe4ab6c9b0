package dev.headway.cli.verb;

import dev.headway.connect.DatabaseUrl;
import dev.headway.embedded.EmbeddedException;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.scratch.ScratchServer;
import java.util.List;
import java.util.function.Consumer;

/**
 * The embedded PostgreSQL as a scratch server. It comes with a checkout and is never in an image, so nothing else here may
 * name its classes.
 */
final class EmbeddedScratch implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private EmbeddedScratch(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Whether it is on the class path. */
    static boolean isThere() {
        try {
            Class.forName("dev.headway.embedded.EmbeddedPostgres", false, EmbeddedScratch.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The newest major that is there. */
    static EmbeddedScratch start(Consumer<String> story) {
        try {
            List<Major> majors = EmbeddedPostgres.majors();
            Major newest = majors.isEmpty() ? new Major(18) : majors.get(majors.size() - 1);
            return new EmbeddedScratch(EmbeddedPostgres.scratch(newest, story));
        } catch (EmbeddedException e) {
            throw new MigrationException(
                    List.of(Problem.of(e.what(), e.where(), e.remedy() + "   or name a server: --scratch URL")), e);
        }
    }

    ScratchServer server() {
        return ScratchServer.embedded(DatabaseUrl.parse(postgres.url(), "the embedded server"));
    }

    @Override
    public void close() {
        postgres.close();
    }
}
