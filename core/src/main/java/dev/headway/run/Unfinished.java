package dev.headway.run;

import dev.headway.graph.RevisionGraph;
import dev.headway.history.Progress;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to say of a section that no transaction holds together and that did not come to its end. */
public final class Unfinished {
    private Unfinished() {}

    /** @param database where it was found, if the files do not know the revision */
    public static Problem problem(Progress progress, RevisionGraph graph, String database) {
        Optional<Revision> revision = graph.named(progress.revision());
        String what = progress.direction() + " " + progress.revision()
                + " runs outside a transaction and did not come to its end: " + progress.done() + " of "
                + progress.total() + " statements had taken effect"
                + progress.intended()
                        .map(statement -> "\nit was at: " + firstLine(statement))
                        .orElse("");
        String where = revision.map(r -> r.origin().toString()).orElse(database);
        String remedy = "finish or undo by hand what it began, then say where the schema stands: "
                + revision.map(r -> stamps(r, progress.direction())).orElse("headway stamp REVISION");
        return new Problem(what, where, remedy, revision.map(Revision::origin));
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

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
