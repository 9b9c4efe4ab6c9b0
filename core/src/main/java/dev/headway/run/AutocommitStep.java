package dev.headway.run;

import dev.headway.batch.Job;
import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.history.Progress;
import dev.headway.plan.Step;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import dev.headway.run.StatementFailure.Kept;
import dev.headway.sql.Checksum;
import dev.headway.sql.Command;
import dev.headway.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A section whose statements run one by one, each by itself. What is about to run is recorded before it runs; the
 * version rows move last, together with the journal's entry.
 */
record AutocommitStep(
        java.sql.Connection connection,
        RunOptions options,
        Cancellation cancellation,
        java.util.function.Consumer<dev.headway.batch.BatchNews> heard,
        Pipeline pipeline,
        Inscription inscription,
        SessionState session,
        Attempts attempts,
        LockTries tries) {

    /** Commands that may commit half of what they do. */
    private static final Set<String> MAY_COMMIT = Set.of("CALL", "DO");

    void perform(Step step, Section section, Limits limits, Entry done) throws StatementFailure {
        long begun = System.nanoTime();
        List<Section.Entry> entries = section.entries();
        limits.begin(pipeline);
        pipeline.flush();
        for (int i = 0; i < entries.size(); i++) {
            Section.Entry entry = entries.get(i);
            int before = i;
            try {
                attempts.make(false, number -> ours(number, () -> announce(step, section, before)));
            } catch (StatementFailure failure) {
                throw failure.in(new Kept(before, entries.size(), true, i > 0));
            }
            Optional<Job> job = Job.of(
                    step.revision().id(),
                    step.direction(),
                    before + 1,
                    entry,
                    step.revision().header().options(),
                    Duration.ZERO);
            try {
                if (job.isPresent()
                        && job.get().batch().background()
                        && options.leaving().contains(step.revision().id())) {
                    attempts.make(
                            false,
                            number -> ours(
                                    number,
                                    () -> history(inscription.beginBatch(
                                            job.get().id(), job.get().task()))));
                } else if (job.isPresent()) {
                    dev.headway.batch.Batch.run(
                            new dev.headway.batch.BatchSession(connection, inscription, session.ourselves(), List.of()),
                            job.get(),
                            new Pacing(attempts, tries, cancellation, heard));
                } else attempts.make(limits.isPatient(entry), number -> run(entry, number, limits));
            } catch (StatementFailure failure) {
                throw failure.in(new Kept(before, entries.size(), hadNoEffect(entry.statement(), failure), true));
            }
            limits.after(pipeline, entry.options());
        }
        try {
            attempts.make(
                    false,
                    number -> ours(
                            number,
                            () -> finish(
                                    step,
                                    entries.size(),
                                    done.took(Duration.ofNanos(System.nanoTime() - begun))
                                            .tried(attempts.count()))));
        } catch (StatementFailure failure) {
            throw failure.in(new Kept(entries.size(), entries.size(), true, true));
        }
    }

    private void run(Section.Entry entry, int number, Limits limits) throws StatementFailure {
        boolean patient = limits.isPatient(entry);
        if (patient) {
            limits.waitPatiently(pipeline);
        } else if (number > 0) {
            limits.change(pipeline, tries.limit(number - 1), tries.limit(number));
        }
        limits.before(pipeline, entry.options());
        try {
            pipeline.flush();
            pipeline.add(entry.statement());
            pipeline.flush();
        } catch (StatementFailure failure) {
            pipeline.forget(failure);
            throw failure;
        }
        if (patient) {
            limits.endPatience(pipeline);
        } else {
            limits.change(pipeline, tries.limit(number), tries.limit(0));
        }
    }

    /** A transaction of Headway's own. */
    private void ours(int number, Queued queued) throws StatementFailure {
        try {
            pipeline.add(Sent.Ours.SET_UP, "BEGIN");
            pipeline.add(
                    Sent.Ours.SET_UP,
                    "SET LOCAL lock_timeout = " + tries.limit(number).toMillis());
            session.asOurselves(pipeline);
            queued.queue();
            pipeline.add(Sent.Ours.COMMIT, "COMMIT");
            pipeline.flush();
        } catch (StatementFailure failure) {
            if (failure.state().healsByRunningAgain()) {
                pipeline.rollBack(failure);
            }
            throw failure;
        }
    }

    private interface Queued {
        void queue() throws StatementFailure;
    }

    private void announce(Step step, Section section, int next) throws StatementFailure {
        RevisionId id = step.revision().id();
        List<Section.Entry> entries = section.entries();
        Statement statement = entries.get(next).statement();
        if (next == 0) {
            String checksum =
                    Checksum.of(entries.stream().map(Section.Entry::statement).toList());
            Progress.Start start = new Progress.Start(step.direction().toString(), checksum, entries.size());
            history(inscription.beginProgress(id, start, step.move()));
        }
        history(inscription.advanceProgress(id, Math.max(0, next - 1), next, Optional.of(statement.text())));
    }

    private void finish(Step step, int total, Entry done) throws StatementFailure {
        history(inscription.fence(step.move()));
        if (total > 0) {
            history(inscription.endProgress(step.revision().id()));
        }
        history(inscription.entry(done));
    }

    private void history(String sql) throws StatementFailure {
        pipeline.add(Sent.Ours.HISTORY, sql);
    }

    /** Whether that is certain: the server said so, and the statement is one that does all or nothing. */
    private static boolean hadNoEffect(Statement statement, StatementFailure failure) {
        if (failure.state().endsTheSession()) {
            return false;
        }
        Command command = Command.of(statement.text());
        return failure.sent() instanceof Sent.Ours
                || (command.transaction() == Command.Transaction.INSIDE && !MAY_COMMIT.contains(command.name()));
    }
}
