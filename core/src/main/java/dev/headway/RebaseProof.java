package dev.headway;

import dev.headway.autogenerate.Schemas;
import dev.headway.autogenerate.Side;
import dev.headway.connect.Stop;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Style;
import dev.headway.diff.Differences;
import dev.headway.diff.Renames;
import dev.headway.graph.Edges;
import dev.headway.graph.Rebase;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.scratch.ScratchDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs a line of revisions behind its new place, as production will: up, down, and up again.
 *
 * @param on what runs and compares the revisions as they are going to be
 * @param graph of them
 */
record RebaseProof(Autogenerate on, RevisionGraph graph, Rebase move, Stop stop) {

    /**
     * The last of them that there is no way down from.
     *
     * @throws MigrationException if they do not run, or the way back does not lead back
     */
    Optional<Revision> prove() throws InterruptedException {
        List<Target> below = below();
        Side.Made before = made("what stands below them", below);
        List<Target> last = List.of(Target.parse(move.last().id().value()));
        Optional<Revision> floor = floor();
        boolean back = floor.filter(move.last()::equals).isEmpty();
        try (ScratchDatabase work = on.scratch().filled(before.content())) {
            Replay replay = on.replay(below);
            run(() -> replay.upgrade(work, last, stop));
            if (back) {
                RevisionId down = floor.orElse(move.onto()).id();
                run(() -> replay.downgrade(work, Target.parse(down.value()), stop));
                Side.Made then = floor.isPresent() ? made(down.value(), List.of(Target.parse(down.value()))) : before;
                require("downgrade to " + down, work, then);
                run(() -> replay.upgrade(work, last, stop));
                require("second upgrade", work, made("the first one", last));
            }
            return floor;
        } catch (SQLException e) {
            throw failed(Problem.of(String.valueOf(e.getMessage()), "the scratch database", ""), e);
        }
    }

    /** All that they need and that is not moved itself. */
    private List<Target> below() {
        Set<RevisionId> needed = graph.withAncestors(List.of(move.last().id()), Edges.ALL);
        move.moved().forEach(revision -> needed.remove(revision.id()));
        return graph.sorted(needed).stream()
                .map(Revision::id)
                .filter(id -> graph.above(id, Edges.ALL).stream().noneMatch(needed::contains))
                .map(id -> Target.parse(id.value()))
                .toList();
    }

    /** The last of them from which there is no way back. */
    private Optional<Revision> floor() {
        return move.moved().stream()
                .filter(revision -> revision.downgrade() instanceof Revision.Downgrade.Irreversible)
                .reduce((earlier, later) -> later);
    }

    private Side.Made made(String shown, List<Target> targets) {
        return new Side.Made(shown, on.replay(targets).content());
    }

    private interface Run {
        void now() throws SQLException, InterruptedException;
    }

    private void run(Run run) throws SQLException, InterruptedException {
        try {
            run.now();
        } catch (MigrationException e) {
            throw failed(e.problems().get(0), e);
        }
    }

    private void require(String what, ScratchDatabase work, Side.Made wanted)
            throws SQLException, InterruptedException {
        Schemas schemas = on.schemas();
        Differences left = schemas.differences(Autogenerate.live("the proof", work), wanted, Renames.NONE);
        if (!left.isEmpty()) {
            throw failed(
                    Problem.of(
                            "after the " + what + " the schema is not as before; what is left to do:\n"
                                    + Ddl.script(left, Style.PLAIN),
                            "the scratch database",
                            ""),
                    new IllegalStateException(what));
        }
    }

    private MigrationException failed(Problem problem, Exception cause) {
        String moved =
                move.moved().stream().map(revision -> revision.id().value()).collect(Collectors.joining(", "));
        return new MigrationException(
                List.of(Problem.of(
                        "behind " + move.onto().id() + " the proof of " + moved + " fails: " + problem.what(),
                        problem.where(),
                        "nothing was changed; mend the file as if it had been written behind "
                                + move.onto().id()
                                + ", then again: headway rebase " + move.first().id()
                                + "   or join the heads: headway merge "
                                + move.onto().id() + " " + move.last().id())),
                cause);
    }
}
