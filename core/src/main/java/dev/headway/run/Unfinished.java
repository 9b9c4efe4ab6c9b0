package dev.headway.run;

import dev.headway.history.Backfill;
import dev.headway.history.Progress;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.stream.Collectors;

/** What to say of a section that no transaction holds together, that did not come to its end, and cannot go on. */
public final class Unfinished {
    private Unfinished() {}

    private static final String BY_HAND = "finish or undo by hand what it began, then say where the schema stands: ";

    /** Something else is asked for than to go on with it. */
    public static Problem first(Progress progress, Revision revision, String instead) {
        return Problem.at(
                revision.origin(),
                began(progress) + ", so " + instead + " has to wait",
                "go on with it first: " + goOn(progress) + "   or " + BY_HAND + stamps(revision, progress.direction()));
    }

    /** {@code upgrade b has not come to its end: 1 of 3 statements has taken effect; to go on: headway upgrade b}. */
    public static String told(Progress progress) {
        return began(progress) + "; to go on: " + goOn(progress);
    }

    /**
     * Nobody is at it any more.
     *
     * @param database where it was found
     */
    public static Problem left(Progress progress, String database) {
        return Problem.of(
                began(progress)
                        + progress.intended()
                                .map(statement -> "\nit was at: " + firstLine(statement))
                                .orElse(""),
                database,
                "go on with it: " + goOn(progress));
    }

    private static String goOn(Progress progress) {
        boolean up = progress.direction().equals("upgrade");
        return "headway " + progress.direction() + " " + progress.revision() + (up ? "" : "-1");
    }

    /** Statements that have taken effect read otherwise now. */
    public static Problem edited(Revision revision, Progress progress) {
        String which = progress.done() == 1
                ? "its first statement as it ran"
                : "its first " + progress.done() + " statements as they ran";
        return Problem.at(
                revision.origin(),
                began(progress) + ", and what has taken effect was edited since",
                "put back " + which + "; only what follows may change. Then run headway " + progress.direction()
                        + " again   or " + BY_HAND + stamps(revision, progress.direction()));
    }

    /** A statement that has done some slices reads otherwise now, or does not run in slices any more. */
    public static Problem sliced(Revision revision, Progress progress, Backfill batch) {
        return Problem.at(
                revision.origin(),
                began(progress) + ", and its statement " + batch.id().statement() + ", batch "
                        + batch.task().batch()
                        + batch.reach()
                                .cursor()
                                .map(key -> ", which has come to key " + key)
                                .orElse("")
                        + ", was edited since: it would do all its rows again",
                "put back the batch and its statement as they were; it goes on from there. Then run headway "
                        + progress.direction() + " again   or " + BY_HAND + stamps(revision, progress.direction()));
    }

    /** @param database where it was found */
    public static Problem gone(Progress progress, String database) {
        return Problem.of(
                began(progress) + ", and no file has that revision",
                database,
                "bring back the file and run headway " + progress.direction() + " again   or " + BY_HAND
                        + "headway stamp REVISION");
    }

    private static String began(Progress progress) {
        return progress.direction() + " " + progress.revision() + " has not come to its end: " + progress.said();
    }

    /** {@code headway stamp b if the upgrade is complete, headway stamp a if it is undone}. */
    static String stamps(Revision revision, String direction) {
        String above = "headway stamp " + revision.id();
        String below = "headway stamp "
                + (revision.parents().isEmpty()
                        ? "base"
                        : revision.parents().stream().map(RevisionId::value).collect(Collectors.joining(" ")));
        boolean up = direction.equals("upgrade");
        return (up ? above : below) + "   if the " + direction + " is complete, " + (up ? below : above)
                + "   if it is undone";
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
