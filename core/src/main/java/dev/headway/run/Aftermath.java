package dev.headway.run;

import dev.headway.history.Chain;
import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.pg.SqlState;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is left to do after a run that ended before its plan did: roll back, put the session right, tell the journal. */
record Aftermath(
        Connection connection, Inscription inscription, Chain chain, RunOptions options, Cancellation cancellation) {

    /** What failed for a lock on the journal does not wait for it once more, without a limit. */
    private static final String BRIEFLY = "SET lock_timeout = '2s'";

    /** What a step took, until it failed. */
    record Effort(Duration took, int attempts) {}

    /** A step did not come to its end. */
    RunFailure of(Step step, StatementFailure failure, Report applied, Effort effort) {
        boolean interrupted = cancellation.requested() && failure.state().equals(SqlState.QUERY_CANCELED);
        cancellation.close();
        Problem problem = failure.problem()
                .orElseGet(() -> interrupted ? interruption(step, failure, applied) : Diagnosis.of(step, failure));
        Entry entry = Entry.of(
                        options.command(),
                        step.direction().toString(),
                        Entry.Written.of(step.revision(), chain),
                        interrupted ? Entry.Outcome.INTERRUPTED : Entry.Outcome.FAILED)
                .took(effort.took())
                .tried(effort.attempts())
                .because(interrupted ? "asked to stop" : reason(step, problem));
        List<String> history = new ArrayList<>();
        failure.kept()
                .filter(kept -> kept.nothing() && kept.announced())
                .ifPresent(kept ->
                        history.add(inscription.endProgress(step.revision().id())));
        history.add(inscription.entryUnlessOften(entry));
        rollBackAndRecord(history, failure.sqlException());
        return new RunFailure(problem, applied, interrupted, failure.sqlException());
    }

    /** The statement is part of a text that the journal may have to do without. */
    private static String reason(Step step, Problem problem) {
        boolean stored = step.revision().header().stored();
        return stored ? problem.what() : problem.what().lines().findFirst().orElse("");
    }

    /** Asked to stop between two steps. */
    RunFailure before(Step step, Report applied) {
        cancellation.close();
        SQLException stop = Pipeline.askedToStop();
        String what = "asked to stop before " + step.direction() + " "
                + step.revision().id();
        rollBackAndRecord(
                List.of(inscription.entry(Entry.interrupted(options.command(), what)
                        .on(step.direction().toString()))),
                stop);
        Problem problem = Problem.of(
                what,
                step.revision().origin().toString(),
                "run headway " + step.direction() + " again: it goes on after " + place(applied));
        return new RunFailure(problem, applied, true, stop);
    }

    /**
     * A file beside the revisions failed, or what belongs to none of them.
     *
     * @param entry for the journal, of which only the end is missing
     */
    RunFailure of(Entry entry, StatementFailure failure, List<Problem> problems, Report applied) {
        boolean interrupted = cancellation.requested() && failure.state().equals(SqlState.QUERY_CANCELED);
        cancellation.close();
        String what = interrupted ? "asked to stop" : problems.get(0).what();
        rollBackAndRecord(List.of(inscription.entry(entry.because(what))), failure.sqlException());
        return new RunFailure(problems, applied, interrupted, failure.sqlException());
    }

    private static Problem interruption(Step step, StatementFailure failure, Report applied) {
        String what = step.direction() + " " + step.revision().id() + " was interrupted";
        String again = "run headway " + step.direction() + " again: ";
        String where = step.revision().origin().toString();
        return failure.kept()
                .filter(kept -> !kept.nothing())
                .map(kept -> Problem.of(
                        what + "; " + kept,
                        where,
                        kept.left() == StatementFailure.Left.UNTOLD ? Diagnosis.untold(step) : again + kept.goesOn()))
                .orElse(Problem.of(what + " and rolled back", where, again + "it goes on after " + place(applied)));
    }

    static String place(Report applied) {
        return applied.to().isEmpty()
                ? "base"
                : applied.to().stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    /** Tells the journal, where a connection remains to tell it; twice if the last request to cancel came late. */
    private void rollBackAndRecord(List<String> history, SQLException cause) {
        SqlState state = SqlState.of(cause.getSQLState());
        for (int tries = 0; tries < 2 && !state.endsTheSession(); tries++) {
            try {
                record(history);
                return;
            } catch (SQLException e) {
                cause.addSuppressed(e);
                state = SqlState.of(e.getSQLState());
            }
        }
    }

    private void record(List<String> history) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("ROLLBACK");
            for (String setUp : new SessionState(options.setup()).anew()) {
                statement.addBatch(setUp);
            }
            statement.addBatch(BRIEFLY);
            for (String sql : history) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
        }
    }
}
