package dev.headway.walk;

import dev.headway.history.Entry;
import dev.headway.history.History;
import dev.headway.history.Inscription;
import dev.headway.history.Progress;
import dev.headway.plan.Plan;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionId;
import dev.headway.run.Report;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a run tells the journal besides its steps: that it began and ended, so that one that was killed leaves a trace, and
 * that a server was started, or why it was not. Immutable.
 *
 * @param heads of the files
 */
record Chronicle(Walk walk, List<RevisionId> heads) {

    private static final String LAUNCH = "launch";

    private static final int MOST_STEPS_NAMED = 20;

    /** What may have been refused for a lock on the journal does not wait for it once more. */
    private static final String BRIEFLY = "SET LOCAL lock_timeout = '2s'";

    Chronicle {
        heads = List.copyOf(heads);
    }

    /**
     * Under the lock, before the first step; tells as well of a run before that came to no end.
     *
     * @param left what an interrupted run has begun
     */
    void begun(Plan plan, List<Progress> left) throws SQLException {
        Inscription inscription = walk.inscription();
        Optional<String> unfinished = Optional.of(left.stream()
                        .map(progress -> progress.direction() + " " + progress.revision() + ": " + progress.said())
                        .collect(Collectors.joining("; ")))
                .filter(text -> !text.isEmpty());
        List<RevisionId> launched = walk.command().equals(LAUNCH) ? heads : List.of();
        walk.write(List.of(
                inscription.noEnd(unfinished),
                inscription.entryUnlessOften(Entry.begun(walk.command(), steps(plan), launched))));
    }

    private static String steps(Plan plan) {
        int count = plan.steps().size();
        if (count == 0) {
            return "the files of objects/";
        }
        String named = plan.steps().stream()
                .limit(MOST_STEPS_NAMED)
                .map(step -> step.revision().id().value())
                .collect(Collectors.joining(", "));
        String more = count > MOST_STEPS_NAMED ? ", … " + count + " revisions" : "";
        return plan.steps().get(0).direction() + " " + named + more;
    }

    /** Under the lock, after the last step. What was done is done, whether or not this can be told. */
    void ended(Report report) {
        try {
            walk.history().writeWithSchema(List.of(walk.inscription().entry(Entry.ended(walk.command(), report.to()))));
        } catch (SQLException ignored) {
            // The next run finds that this one told no end.
        }
    }

    /**
     * A server is about to be started.
     *
     * @param changed whether the schema was, by this launch
     * @param notes what else is to be said of it
     */
    void launched(boolean changed, List<String> notes) throws SQLException {
        walk.completeTables();
        Entry entry = Entry.launch(heads);
        Entry noted = notes.isEmpty() ? entry : entry.because(String.join("\n", notes));
        List<String> written = List.of(walk.inscription().entryUnlessOften(noted));
        if (changed) {
            walk.history().writeWithSchema(written);
        } else {
            walk.write(written);
        }
    }

    /** Where there is a journal; it is no reason to make one. */
    void refused(MigrationException refusal) {
        try {
            History history = walk.history();
            if (history.tables().complete()) {
                String what = refusal.problems().stream()
                        .map(Problem::what)
                        .distinct()
                        .collect(Collectors.joining("\n"));
                history.write(List.of(BRIEFLY, walk.inscription().entryUnlessOften(Entry.refused(heads, what))));
            }
        } catch (SQLException e) {
            refusal.addSuppressed(e);
        }
    }
}
