package dev.headway.walk;

import dev.headway.graph.Edges;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.history.History;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.release.Ahead;
import dev.headway.revision.Revision;
import dev.headway.run.RunListener;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans a downgrade. What no file has any more is taken back with the text that the journal keeps, if nobody else can have
 * written it, if it is what ran, and if it stands on something that the files know. Tells the listener of it, once. Not
 * thread-safe.
 */
public final class Downgrading implements Planning {

    private final Optional<Target> target;
    private final Optional<RevisionGraph> known;
    private final RunListener listener;
    private final boolean keepsData;
    private List<Revision> told = List.of();

    private Downgrading(
            Optional<Target> target, Optional<RevisionGraph> known, RunListener listener, boolean keepsData) {
        this.target = target;
        this.known = known;
        this.listener = listener;
        this.keepsData = keepsData;
    }

    /** Down to, but not including, the target. */
    public static Downgrading to(Target target, Manner manner, boolean keepsData) {
        return new Downgrading(Optional.of(target), Optional.empty(), manner.listener(), keepsData);
    }

    /**
     * Down to what the files have, as it was applied.
     *
     * @param known the files; a revision that stands on none of theirs is somebody else's
     */
    public static Downgrading toFiles(RevisionGraph known, Manner manner, boolean keepsData) {
        return new Downgrading(Optional.empty(), Optional.of(known), manner.listener(), keepsData);
    }

    @Override
    public boolean keepsData() {
        return keepsData;
    }

    @Override
    public Plan of(Ahead ahead, History history) throws SQLException {
        Plan plan = target.isPresent()
                ? Plan.downgrade(ahead.all(), ahead.rows(), target.get())
                : Plan.takingBack(
                        ahead.all(),
                        ahead.rows(),
                        ahead.beyond().stream().map(Revision::id).toList());
        List<Revision> remembered = plan.steps().stream()
                .map(Step::revision)
                .filter(revision -> !ahead.files().contains(revision.id()))
                .toList();
        if (!remembered.isEmpty()) {
            requireTrust(remembered, ahead, history);
            if (!remembered.equals(told)) {
                tell(remembered, known.orElse(ahead.files()));
            }
            told = remembered;
        }
        return plan;
    }

    private void tell(List<Revision> remembered, RevisionGraph files) {
        List<Revision> gone = remembered.stream()
                .filter(revision -> !files.contains(revision.id()))
                .toList();
        List<Revision> edited = remembered.stream()
                .filter(revision -> files.contains(revision.id()))
                .toList();
        if (!gone.isEmpty()) {
            listener.fromJournal(gone);
        }
        if (!edited.isEmpty()) {
            listener.asTheyRan(edited);
        }
    }

    private void requireTrust(List<Revision> remembered, Ahead ahead, History history) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        boolean ours = history.journal().isOurs();
        for (Revision revision : remembered) {
            boolean related = ahead.all().withAncestors(List.of(revision.id()), Edges.ALL).stream()
                    .anyMatch(known.orElse(ahead.files())::contains);
            if (!related) {
                problems.add(problem(
                        ahead,
                        revision,
                        "it descends from nothing in " + ahead.files().place()));
            } else if (!ours) {
                problems.add(problem(
                        ahead,
                        revision,
                        "the journal is not our role's own, so that others may have written what it holds"));
            } else {
                ahead.untold(revision.id()).ifPresent(why -> problems.add(problem(ahead, revision, why)));
            }
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }

    private static Problem problem(Ahead ahead, Revision revision, String why) {
        return Problem.of(
                "no file in " + ahead.files().place() + " has " + revision.id()
                        + ", and it cannot be taken back from the" + " journal: " + why,
                revision.origin().file(),
                "run the same from the image, or the branch, that has its file");
    }
}
