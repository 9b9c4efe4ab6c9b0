package dev.headway.run;

import dev.headway.pg.SqlState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Tries what a lock stood in the way of again, until the budget is used up, and then fails: there is no last try without
 * a limit. Nothing else is tried again. Counts the tries of one step. Not thread-safe.
 */
final class Attempts {

    /** What no try with a limit explains is told while it lasts. */
    private static final Duration BEYOND = Duration.ofMillis(500);

    private final LockTries tries;
    private final Optional<Watching> watching;
    private final Cancellation cancellation;
    private final Consumer<LockWait> told;
    private int refused;

    /**
     * How to see who blocks.
     *
     * @param cancel ends what the watched session executes
     */
    record Watching(Watcher watcher, String login, Runnable cancel) {}

    /** What is tried; it leaves no transaction behind. */
    interface Attempt {
        /** @param number from 0 */
        void make(int number) throws StatementFailure;
    }

    Attempts(LockTries tries, Optional<Watching> watching, Cancellation cancellation, Consumer<LockWait> told) {
        this.tries = tries;
        this.watching = watching;
        this.cancellation = cancellation;
        this.told = told;
    }

    /** How often the step has been tried, the present try included. */
    int count() {
        return refused + 1;
    }

    /** @param patient whether it waits without a limit, so that the budget is for the watcher to keep */
    void make(boolean patient, Attempt attempt) throws StatementFailure {
        Refusals refusals = new Refusals();
        for (int number = 0; ; number++) {
            Vigil vigil = vigil(patient, number + 1);
            watching.ifPresent(with -> with.watcher().begin(vigil));
            try {
                attempt.make(number);
                return;
            } catch (StatementFailure failure) {
                watching.ifPresent(with -> with.watcher().end());
                refusals.add(vigil);
                waitAfter(failure, number + 1, refusals);
            } finally {
                watching.ifPresent(with -> with.watcher().end());
            }
        }
    }

    private Vigil vigil(boolean patient, int number) {
        Optional<Duration> giveUpAfter = patient && tries.again() ? Optional.of(tries.budget()) : Optional.empty();
        return new Vigil(tries.cap().plus(BEYOND), giveUpAfter, new Vigil.Heard() {
            @Override
            public void waits(Sight sight, Duration waited) {
                told.accept(lockWait(sight, number, waited, Optional.empty()));
            }

            @Override
            public void giveUp() {
                watching.ifPresent(with -> with.cancel().run());
            }
        });
    }

    /** Returns when it is time for the next try. */
    private void waitAfter(StatementFailure failure, int number, Refusals refusals) throws StatementFailure {
        boolean gaveUp = refusals.last.gaveUp() && failure.state().equals(SqlState.QUERY_CANCELED);
        if (gaveUp && !cancellation.requested()) {
            throw failure.after(lockWait(refusals.sight, number, refusals.last.waited(), Optional.empty()));
        }
        boolean untold = failure.kept()
                .filter(kept -> kept.left() == StatementFailure.Left.UNTOLD)
                .isPresent();
        if (!failure.state().healsByRunningAgain() || untold || !tries.again()) {
            throw failure;
        }
        if (cancellation.requested()) {
            throw failure.stopped();
        }
        Duration spent = refusals.since();
        Duration left = tries.budget().minus(spent);
        if (left.isNegative() || left.isZero()) {
            throw failure.after(lockWait(refusals.sight, number, spent, Optional.empty()));
        }
        refused++;
        double chance = ThreadLocalRandom.current().nextDouble();
        Duration pause = LockTries.shorter(left, tries.pause(number - 1, chance));
        told.accept(lockWait(refusals.sight, number, refusals.last.waited(), Optional.of(pause)));
        try {
            cancellation.sleep(pause);
        } catch (InterruptedException stop) {
            throw failure.stopped();
        }
    }

    private LockWait lockWait(Sight sight, int number, Duration waited, Optional<Duration> next) {
        return new LockWait(
                sight.object(),
                sight.blockers(),
                number,
                waited,
                next,
                watching.flatMap(with -> sight.grant(with.login())));
    }

    /** Of one thing that is tried: since when it is refused, and who was last seen in its way. */
    private static final class Refusals {

        private Optional<Long> first = Optional.empty();
        private Vigil last = Vigil.UNHEARD;
        private Sight sight = Sight.NOTHING;

        void add(Vigil vigil) {
            first = first.or(() -> Optional.of(System.nanoTime()));
            last = vigil;
            sight = vigil.last().waits() ? vigil.last() : sight;
        }

        /** How long ago the first refusal was. */
        Duration since() {
            return Duration.ofNanos(
                    first.map(moment -> System.nanoTime() - moment).orElse(0L));
        }
    }
}
