package dev.headway.cli.verb;

import dev.headway.cli.story.Spoken;
import dev.headway.connect.Budget;
import dev.headway.run.LockTries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long a start may take before a health check may call it failed, as far as that can be known: what Headway waits
 * for at most, and what pending revisions took elsewhere. Immutable.
 *
 * @param budget of the wait for the database
 * @param work the time of all pending revisions that have been timed; empty if nothing is pending
 */
record StartPeriod(Budget budget, Optional<Duration> work) {

    /** Another machine, more rows, more who write: nobody knows, and twice is what a careful person allows. */
    private static final int ALLOWANCE = 2;

    /** A JVM and its framework on a busy machine. */
    private static final Duration SERVER = Duration.ofSeconds(30);

    /** In full seconds; empty if the wait for the database has no end. */
    Optional<Duration> atLeast() {
        return budget.limit().map(limit -> {
            Duration all = limit.plus(SERVER);
            if (work.isPresent()) {
                all = all.plus(LockTries.BUDGET).plus(work.get().multipliedBy(ALLOWANCE));
            }
            return Duration.ofSeconds(all.plusNanos(999_999_999).toSeconds());
        });
    }

    /** What it is made of: {@code 60 s for the database (HEADWAY_WAIT), … and 30 s for the server}. */
    String parts() {
        List<String> parts = new ArrayList<>();
        parts.add(budget.limit().map(Spoken::of).orElse("no end") + " for the database (HEADWAY_WAIT)");
        if (work.isPresent()) {
            parts.add(Spoken.of(LockTries.BUDGET) + " for locks that somebody holds");
        }
        work.filter(time -> !time.isZero())
                .ifPresent(time ->
                        parts.add(Spoken.of(time.multipliedBy(ALLOWANCE)) + " for revisions (twice what they took)"));
        return parts.stream().collect(Collectors.joining(", ")) + " and " + Spoken.of(SERVER) + " for the server";
    }
}
