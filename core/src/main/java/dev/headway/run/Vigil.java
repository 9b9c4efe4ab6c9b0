package dev.headway.run;

import java.time.Duration;
import java.util.Optional;

/**
 * What a {@link Watcher} has seen of one try: who was last in its way, and how long it waited in all. Guarded by the
 * watcher until it has ended.
 */
final class Vigil {

    private static final Duration TELL_AGAIN_AFTER = Duration.ofSeconds(30);

    /** Of nothing. */
    static final Vigil UNHEARD = new Vigil(Duration.ZERO, Optional.empty(), new Heard() {
        @Override
        public void waits(Sight sight, Duration waited) {}

        @Override
        public void giveUp() {}
    });

    private final Duration tellAfter;
    private final Optional<Duration> giveUpAfter;
    private final Heard heard;
    private Sight last = Sight.NOTHING;
    private Sight told = Sight.NOTHING;
    private boolean waits;
    private long lastLook;
    private long lastTold;
    private Duration waited = Duration.ZERO;
    private boolean gaveUp;

    /** What the one who waits is told, and asked for, from the watcher's thread. */
    interface Heard {
        void waits(Sight sight, Duration waited);

        void giveUp();
    }

    /**
     * @param tellAfter longer waits are told while they last
     * @param giveUpAfter when the wait is to be ended; empty: never
     */
    Vigil(Duration tellAfter, Optional<Duration> giveUpAfter, Heard heard) {
        this.tellAfter = tellAfter;
        this.giveUpAfter = giveUpAfter;
        this.heard = heard;
    }

    /** At a moment of {@link System#nanoTime}. */
    void sees(Sight sight, long now) {
        if (sight.waits()) {
            last = sight;
            if (waits) {
                waited = waited.plusNanos(now - lastLook);
            }
            tell(now);
            if (!gaveUp
                    && giveUpAfter.filter(limit -> waited.compareTo(limit) >= 0).isPresent()) {
                gaveUp = true;
                heard.giveUp();
            }
        }
        waits = sight.waits();
        lastLook = now;
    }

    private void tell(long now) {
        boolean others = !last.pids().equals(told.pids()) || lastTold == 0;
        boolean due = others || now - lastTold >= TELL_AGAIN_AFTER.toNanos();
        if (due && waited.compareTo(tellAfter) >= 0) {
            told = last;
            lastTold = now;
            heard.waits(last, waited);
        }
    }

    /** What was last in the way; nothing if that was too short to be seen. */
    Sight last() {
        return last;
    }

    Duration waited() {
        return waited;
    }

    /** Whether the wait was ended because it lasted too long. */
    boolean gaveUp() {
        return gaveUp;
    }
}
