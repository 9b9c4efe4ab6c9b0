package dev.headway.cli.verb;

import dev.headway.connect.DatabaseUrl;
import dev.headway.embedded.EmbeddedException;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.scratch.ScratchServer;
import dev.headway.verdict.OtherMajor;
import java.util.List;
import java.util.Optional;
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

    /**
     * One of that major where its binaries are there, else the newest, which is told.
     *
     * @param wanted the major of the database that this is for, where it is known
     */
    static EmbeddedScratch start(Optional<Integer> wanted, Consumer<String> story) {
        try {
            Major major = choose(wanted, EmbeddedPostgres.majors(), story);
            return new EmbeddedScratch(EmbeddedPostgres.scratch(major, story));
        } catch (EmbeddedException e) {
            throw new MigrationException(
                    List.of(Problem.of(e.what(), e.where(), e.remedy() + "   or name a server: --scratch URL")), e);
        }
    }

    static Major choose(Optional<Integer> wanted, List<Major> there, Consumer<String> story) {
        Major newest = there.isEmpty() ? new Major(18) : there.get(there.size() - 1);
        Major major = wanted.map(Major::new).orElse(newest);
        if (there.contains(major)) {
            return major;
        }
        story.accept("WARN  [headway] Scratch is PostgreSQL " + newest + ", the database " + major
                + "; to have them alike add " + EmbeddedPostgres.artefact(major)
                + " to the class path, or name a server: --scratch URL");
        return newest;
    }

    /** Where it is of another major than was wanted. */
    Optional<OtherMajor> other(Optional<Integer> wanted) {
        Major own = postgres.major();
        return wanted.map(Major::new)
                .filter(major -> !major.equals(own))
                .map(major -> new OtherMajor(
                        own.number(),
                        major.number(),
                        "add " + EmbeddedPostgres.artefact(major)
                                + " to the class path, or rehearse on a server of that major: --scratch URL"));
    }

    ScratchServer server() {
        return ScratchServer.embedded(DatabaseUrl.parse(postgres.url(), "the embedded server"));
    }

    @Override
    public void close() {
        postgres.close();
    }
}
