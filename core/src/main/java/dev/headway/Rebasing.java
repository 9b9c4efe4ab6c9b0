package dev.headway;

import dev.headway.connect.Stop;
import dev.headway.graph.Rebase;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.history.Log;
import dev.headway.history.LogQuery;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Reading;
import dev.headway.revision.Replacement;
import dev.headway.revision.RevisesLine;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionId;
import dev.headway.revision.RevisionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Revisions that nobody else has yet, put behind those that others have: proven there, then one line of one file is
 * rewritten. Changes nothing before all of it is known to work. Not thread-safe.
 */
public final class Rebasing {

    private final Rebase move;
    private final byte[] before;
    private final byte[] after;
    private final RevisionSource source;

    private Rebasing(Rebase move, byte[] before, byte[] after, RevisionSource source) {
        this.move = move;
        this.before = before;
        this.after = after;
        this.source = source;
    }

    /**
     * Reads the file that is to be rewritten.
     *
     * @param move of a revision that has one; a Java class has not
     * @throws MigrationException if there is none, or the graph would have a fault
     */
    public static Rebasing of(RevisionGraph graph, Rebase move) {
        Revision first = move.first();
        String file = first.origin().file();
        byte[] before;
        try {
            before = Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw new MigrationException(List.of(unwritable(file, "cannot be read")), e);
        }
        byte[] after = RevisesLine.replaced(before, first, move.onto().id());
        Revision moved = RevisionFile.parse(file, after).revision().orElseThrow();
        List<Revision> revisions = graph.revisions().stream()
                .map(revision -> revision.id().equals(first.id()) ? moved : revision)
                .toList();
        Reading reading = new Reading(graph.place(), revisions, List.of(), graph.beside());
        RevisionGraph.of(reading);
        return new Rebasing(move, before, after, () -> reading);
    }

    /** The revisions as they are going to be. */
    public RevisionSource source() {
        return source;
    }

    /**
     * Runs them in their new place on scratch: up, down as far as there is a way, and up again.
     *
     * @param on compares what {@link #source} makes
     * @return the one that there is no way down from; empty where the whole way was gone
     */
    public Optional<Revision> prove(Autogenerate on, Stop stop) throws InterruptedException {
        return new RebaseProof(on, RevisionGraph.of(source.read()), move, stop).prove();
    }

    /** Whether a database has any of them. */
    public boolean isApplied(Status status) {
        Set<RevisionId> applied = new HashSet<>(status.ahead().applied());
        return move.moved().stream().map(Revision::id).anyMatch(applied::contains);
    }

    /** Why they are not moved where a database that other people use has any of them. */
    public MigrationException applied(Status status) {
        return new MigrationException(Problem.of(
                "revisions that would be moved are applied on another machine, where others have them by now",
                status.database(),
                "join the heads: " + join()));
    }

    private String join() {
        return "headway merge " + move.onto().id() + " " + move.last().id();
    }

    /**
     * Writes the file. Whatever else has to succeed is done before it takes its name.
     *
     * @param migrations of a database of our own that has some of them, with {@link #source}: those are taken back with the
     *     journal's text and applied again in their new place
     * @param keepsData whether that is refused where rows or columns that hold something would go
     */
    public void carryOut(Optional<Migrations> migrations, boolean keepsData) {
        String file = move.first().origin().file();
        try (Replacement next = Replacement.of(Path.of(file), before, after)) {
            migrations.ifPresent(database -> mend(database, keepsData));
            if (!next.isCurrent()) {
                throw new MigrationException(Problem.of(
                        "the file was changed meanwhile",
                        file,
                        "run it again: headway rebase " + move.first().id()));
            }
            next.take();
        } catch (IOException e) {
            throw new MigrationException(List.of(unwritable(file, "cannot be rewritten")), e);
        }
    }

    private void mend(Migrations migrations, boolean keepsData) {
        RevisionId first = move.first().id();
        if (!isTold(migrations, first)) {
            String below = move.first().parents().stream()
                    .map(RevisionId::value)
                    .findFirst()
                    .orElse("base");
            throw new MigrationException(Problem.of(
                    first + " is applied, and no journal tells how",
                    migrations.status().database(),
                    "take it back while its file says what ran: headway downgrade " + below + "   then: headway rebase "
                            + first));
        }
        migrations.sync(Target.parse(move.last().id().value()), keepsData);
    }

    private static boolean isTold(Migrations migrations, RevisionId id) {
        try {
            Log log = migrations.readOnly().log(new LogQuery(Optional.of(id.value()), Optional.empty(), 1));
            return log.kept();
        } catch (MigrationException e) {
            return false;
        }
    }

    private static Problem unwritable(String file, String what) {
        return Problem.of(
                what + ", so nothing was changed",
                file,
                "see that this user may write there   or write the line by hand, as headway history shows the heads");
    }
}
