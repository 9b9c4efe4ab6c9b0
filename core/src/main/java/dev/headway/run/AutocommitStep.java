package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.history.Progress;
import dev.headway.plan.Step;
import dev.headway.revision.Hook;
import dev.headway.revision.Section;
import dev.headway.run.StatementFailure.Kept;
import dev.headway.run.StatementFailure.Left;
import dev.headway.sql.Company;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A section whose statements run one by one. Each is recorded as it is performed, so that a section that was interrupted
 * goes on where it stopped; the version rows move last, together with the journal's entry.
 *
 * @param together how a statement is performed that a transaction can hold
 * @param alone how one is performed that none can
 * @param sliced how one is performed that runs in slices
 * @param resumption how a section goes on
 * @param hooks the one before has a transaction of its own, and comes again if the section goes on after an interruption;
 *     the one behind shares that of the version rows
 * @param aside what was set aside for the statements, which the journal tells
 */
record AutocommitStep(
        Own own,
        Inscription inscription,
        Limits limits,
        StatementStep together,
        StatementStep alone,
        StatementStep sliced,
        Resumption resumption,
        EachHook hooks,
        Aside aside) {

    /** @param left what an interrupted run has recorded of the section */
    void perform(Step step, Optional<Progress> left, Entry done) throws StatementFailure {
        long begun = System.nanoTime();
        List<Section.Entry> entries = step.section().entries();
        limits.begin(own.pipeline());
        own.pipeline().flush();
        before(step, left);
        Progress progress = left.isPresent() ? resumption.of(step, left.get()) : begin(step);
        while (progress.done() < entries.size()) {
            progress = perform(new Turn(step, entries.get(progress.done())), progress);
        }
        boolean announced = left.isPresent() || !entries.isEmpty();
        Kept all = new Kept(entries.size(), entries.size(), Left.NOTHING, announced);
        finish(
                step,
                all,
                () -> aside.told()
                        .map(done::because)
                        .orElse(done)
                        .took(Duration.ofNanos(System.nanoTime() - begun))
                        .tried(own.attempts().count()));
    }

    private void before(Step step, Optional<Progress> left) throws StatementFailure {
        if (hooks.files().containsKey(Hook.BEFORE_EACH)) {
            int done = left.map(Progress::done).orElse(0);
            int total = step.section().entries().size();
            try {
                own.commit(() -> {
                    history(inscription.rememberRows());
                    hooks.before(own.pipeline());
                    own.session().asOurselves(own.pipeline());
                    history(inscription.rowsUnmoved());
                });
            } catch (StatementFailure failure) {
                throw failure.in(new Kept(done, total, Left.NOTHING, left.isPresent()));
            }
        }
    }

    /** Announces the section, so that everybody sees that it is under way. */
    private Progress begin(Step step) throws StatementFailure {
        int total = step.section().entries().size();
        Progress nothing =
                Progress.none(step.revision().id().value(), step.direction().toString(), total);
        if (total > 0) {
            try {
                own.commit(() -> {
                    history(inscription.beginProgress(nothing, step.move()));
                    endBackfill(step);
                });
            } catch (StatementFailure failure) {
                throw failure.in(new Kept(0, total, Left.NOTHING, false));
            }
        }
        return nothing;
    }

    /** Before a batch of its own, which may bear the same number. */
    private void endBackfill(Step step) throws StatementFailure {
        if (step.endsBackfill()) {
            history(inscription.dropBatches(step.revision().id()));
        }
    }

    private Progress perform(Turn turn, Progress before) throws StatementFailure {
        try {
            if (BatchStep.isFor(turn)) {
                return sliced.perform(turn, before);
            }
            if (Company.of(turn.statement().text()) == Company.ALONE) {
                return alone.perform(turn, before);
            }
            try {
                return together.perform(turn, before);
            } catch (StatementFailure failure) {
                if (TogetherStep.isForAlone(turn, failure)) {
                    return alone.perform(turn, before);
                }
                throw failure;
            }
        } catch (StatementFailure failure) {
            throw failure.inIfNowhere(new Kept(before.done(), before.total(), Left.NOTHING, true));
        }
    }

    private void finish(Step step, Kept all, Ending ending) throws StatementFailure {
        try {
            own.commit(() -> {
                history(inscription.fence(step.move()));
                history(inscription.rememberRows());
                hooks.after(own.pipeline(), own.session());
                own.session().asOurselves(own.pipeline());
                history(inscription.rowsUnmoved());
                if (!all.announced()) {
                    endBackfill(step);
                } else {
                    history(inscription.endProgress(step.revision().id()));
                }
                history(inscription.entry(ending.entry()));
            });
        } catch (StatementFailure failure) {
            throw failure.in(all);
        }
    }

    /** The journal's entry, once it is known how long it took. */
    private interface Ending {
        Entry entry();
    }

    private void history(String sql) throws StatementFailure {
        own.pipeline().add(Sent.Ours.HISTORY, sql);
    }
}
