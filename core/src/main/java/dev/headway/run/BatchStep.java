package dev.headway.run;

import dev.headway.batch.Batch;
import dev.headway.batch.BatchNews;
import dev.headway.batch.BatchSession;
import dev.headway.batch.Job;
import dev.headway.history.Inscription;
import dev.headway.history.Progress;
import dev.headway.problem.MigrationException;
import dev.headway.run.StatementFailure.Kept;
import dev.headway.run.StatementFailure.Left;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A statement that runs in slices, each of which records how far it came; or that is left to be done in the background,
 * so that the section goes on without it.
 */
record BatchStep(
        Connection connection,
        Inscription inscription,
        Own own,
        RunOptions options,
        Cancellation cancellation,
        Consumer<BatchNews> heard)
        implements StatementStep {

    static boolean isFor(Turn turn) {
        return turn.entry().options().batch().isPresent();
    }

    @Override
    public Progress perform(Turn turn, Progress before) throws StatementFailure {
        Job job = job(turn, before).orElseThrow();
        Progress after = before.taken(turn.statement());
        if (job.batch().background()
                && options.leaving().contains(turn.step().revision().id())) {
            own.commit(() -> {
                history(inscription.beginBatch(job.id(), job.task(true)));
                history(inscription.advanceProgress(before, after));
            });
            return after;
        }
        try {
            run(job);
            own.commit(() -> history(inscription.advanceProgress(before, after)));
            return after;
        } catch (StatementFailure failure) {
            throw failure.in(new Kept(before.done(), before.total(), Left.SLICES, true));
        }
    }

    private void run(Job job) throws StatementFailure {
        BatchSession session = new BatchSession(
                connection,
                inscription,
                own.session().asOurselves(),
                own.session().backToWhoItWas());
        try {
            Batch.run(session, job, new Pacing(own.attempts(), own.tries(), cancellation, heard));
        } catch (MigrationException refused) {
            throw StatementFailure.because(refused.problems().get(0));
        }
    }

    private Optional<Job> job(Turn turn, Progress before) {
        return Job.of(
                turn.step().revision().id(),
                turn.step().direction(),
                before.done() + 1,
                turn.entry(),
                turn.step().revision().header().options(),
                options.statementTimeout());
    }

    private void history(String sql) throws StatementFailure {
        own.pipeline().add(Sent.Ours.HISTORY, sql);
    }
}
