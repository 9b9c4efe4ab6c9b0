package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.history.Progress;
import dev.headway.plan.Step;
import dev.headway.revision.Options;
import dev.headway.revision.Section;
import dev.headway.sql.Company;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Writes one step of a plan into a script. A transactional section is one transaction. Of others, a statement that may
 * run in a transaction commits together with its progress; one that may not is recorded as intended before it runs; the
 * version rows move last. Not thread-safe.
 */
record StepScript(ScriptText text, Inscription inscription, SessionState session, RunOptions options) {

    /** @param guard makes sure that the step begins where it should */
    void write(Step step, String guard, Entry done) {
        if (step.section().autocommit()) {
            autocommit(step, guard, done);
        } else {
            transactional(step, guard, done);
        }
    }

    private void transactional(Step step, String guard, Entry done) {
        text.add("BEGIN");
        writeWithin(step, guard, done);
        text.add("COMMIT");
    }

    /** A transactional section within a transaction. */
    void writeWithin(Step step, String guard, Entry done) {
        Limits limits = limits(step, true);
        limit(limits, Optional.of(limits.lock()), Optional.of(limits.statement()));
        text.add(guard).add(inscription.fence(step.move()));
        for (Section.Entry entry : step.section().entries()) {
            limited(entry, limits);
        }
        text.addAll(session.ourselves()).add(inscription.entry(done));
    }

    private void autocommit(Step step, String guard, Entry done) {
        List<Section.Entry> entries = step.section().entries();
        Limits limits = limits(step, false);
        limit(limits, Optional.of(limits.lock()), Optional.of(limits.statement()));
        Progress progress =
                Progress.none(step.revision().id().value(), step.direction().toString(), entries.size());
        text.add("BEGIN").add(guard);
        text.add(inscription.beginProgress(progress, step.move())).add("COMMIT");
        for (Section.Entry entry : entries) {
            Progress after = progress.taken(entry.statement());
            text.emptyLine().add("BEGIN");
            if (Company.of(entry.statement().text()) == Company.WELCOME) {
                limited(entry, limits);
                note(progress, after);
            } else {
                Progress intended = progress.intending(entry.statement(), Optional.empty());
                note(progress, intended);
                limited(entry, limits);
                text.add("BEGIN");
                note(intended, after);
            }
            progress = after;
        }
        text.emptyLine().add("BEGIN").addAll(session.ourselves()).add(inscription.fence(step.move()));
        text.add(inscription.endProgress(step.revision().id()))
                .add(inscription.entry(done))
                .add("COMMIT");
    }

    private void note(Progress before, Progress after) {
        text.addAll(session.ourselves())
                .add(inscription.advanceProgress(before, after))
                .add("COMMIT");
    }

    /** A script tries once: whoever runs it sees that a lock was not to be had, and runs it again. */
    private Limits limits(Step step, boolean local) {
        return Limits.of(
                local,
                step.revision().header().options(),
                options,
                options.locks().cap());
    }

    /** Around the statement, the limits that are its own. */
    private void limited(Section.Entry entry, Limits limits) {
        Options own = entry.options();
        Optional<Duration> lock = limits.isPatient(entry) ? Optional.of(Duration.ZERO) : own.lockTimeout();
        limit(limits, lock, own.statementTimeout());
        text.add(entry.statement());
        limit(limits, lock.map(o -> limits.lock()), own.statementTimeout().map(o -> limits.statement()));
    }

    /** Milliseconds, as PostgreSQL takes a number without a unit. */
    private void limit(Limits limits, Optional<Duration> lock, Optional<Duration> statement) {
        lock.ifPresent(limit -> text.add(set(limits) + " lock_timeout = " + limit.toMillis()));
        statement.ifPresent(limit -> text.add(set(limits) + " statement_timeout = " + limit.toMillis()));
    }

    private static String set(Limits limits) {
        return limits.local() ? "SET LOCAL" : "SET";
    }
}
