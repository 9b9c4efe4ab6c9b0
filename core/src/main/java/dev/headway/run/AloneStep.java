package dev.headway.run;

import dev.headway.history.Inscription;
import dev.headway.history.Progress;
import dev.headway.recovery.Intention;
import dev.headway.run.StatementFailure.Kept;
import dev.headway.run.StatementFailure.Left;
import java.util.Optional;

/**
 * A statement that no transaction holds together with the note that it ran. It is recorded as intended before it runs, with
 * what the catalog says then; whoever finds it so later asks the catalog again.
 */
record AloneStep(
        Pipeline pipeline, Inscription inscription, Own own, Settlement settlement, Limits limits, LockTries tries)
        implements StatementStep {

    /** The word by which whoever wrote a statement says that it may run a second time. */
    private static final String RERUN = "rerun";

    static Intention intention(String sql, Turn turn) {
        boolean mayRunAgain = turn.entry().options().allows().stream()
                .anyMatch(allow -> allow.rule().equals(RERUN));
        return Intention.of(sql, mayRunAgain);
    }

    @Override
    public Progress perform(Turn turn, Progress before) throws StatementFailure {
        Intention intention = intention(turn.statement().text(), turn);
        Optional<String> evidence = settlement.evidence(intention);
        Progress intended = before.intending(turn.statement(), evidence);
        note(before, intended);
        Left left = intention.isUntold() ? Left.UNTOLD : Left.CATALOG_TELLS;
        Kept kept = new Kept(before.done(), intended.total(), left, true);
        Progress after = intended.taken(turn.statement());
        try {
            own.attempts().make(limits.isPatient(turn.entry()), number -> {
                try {
                    if (number == 0 || !settlement.tookEffect(intention, evidence, turn)) {
                        run(turn, number);
                    }
                } catch (StatementFailure failure) {
                    throw failure.in(kept);
                }
            });
        } catch (StatementFailure failure) {
            if (failure.isTheStatementsOwn() && settlement.leavesNothing(intention, evidence, failure)) {
                note(intended, before);
                throw failure.in(new Kept(before.done(), before.total(), Left.NOTHING, true));
            }
            throw failure;
        }
        try {
            note(intended, after);
            return after;
        } catch (StatementFailure failure) {
            throw failure.in(kept);
        }
    }

    private void note(Progress before, Progress after) throws StatementFailure {
        own.commit(() -> pipeline.add(Sent.Ours.HISTORY, inscription.advanceProgress(before, after)));
    }

    private void run(Turn turn, int number) throws StatementFailure {
        boolean patient = limits.isPatient(turn.entry());
        if (patient) {
            limits.waitPatiently(pipeline);
        } else if (number > 0) {
            limits.change(pipeline, tries.limit(number - 1), tries.limit(number));
        }
        limits.before(pipeline, turn.entry().options());
        try {
            pipeline.flush();
            pipeline.add(turn.statement());
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
        limits.after(pipeline, turn.entry().options());
    }
}
