package dev.headway.batch;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What there is to tell of a batch, as a sentence for people in {@code toString}. Immutable. */
public sealed interface BatchNews {

    /** Table and key: {@code notebooks by id}. */
    String batch();

    /**
     * It goes on.
     *
     * @param changed rows that the statement changed
     * @param estimated about how many rows there are
     * @param rate rows a second, since this process began; rests count
     */
    record Moved(String batch, long walked, long changed, Optional<Long> estimated, double rate) implements BatchNews {
        @Override
        public String toString() {
            return "batch " + batch + ": " + count(walked)
                    + estimated
                            .filter(all -> all >= walked)
                            .map(all -> " of about " + count(all))
                            .orElse("") + " rows" + (rate < 1 ? "" : ", " + count(Math.round(rate)) + " a second")
                    + left().map(time -> ", " + time + " left").orElse("");
        }

        private Optional<String> left() {
            return estimated
                    .filter(all -> all > walked && rate >= 1)
                    .map(all -> spoken(Duration.ofSeconds(1 + (long) ((all - walked) / rate))));
        }
    }

    /** Somebody asked it to rest. */
    record Paused(String batch, long walked) implements BatchNews {
        @Override
        public String toString() {
            return "batch " + batch + ": paused after " + count(walked)
                    + " rows, until somebody says headway backfill resume";
        }
    }

    /**
     * A standby does not keep up.
     *
     * @param waits whether it waits for the standby; else it has waited for long enough
     */
    record Lagging(String batch, long walked, Lag lag, boolean waits) implements BatchNews {
        @Override
        public String toString() {
            return "batch " + batch + ": a standby is " + lag + " behind; "
                    + (waits ? "waits for it after " + count(walked) + " rows" : "goes on all the same");
        }
    }

    /** A slice changed far more rows than were asked for. */
    record Swollen(String batch, long changed, long wanted) implements BatchNews {
        @Override
        public String toString() {
            return "batch " + batch + ": a slice of " + count(wanted) + " rows changed " + count(changed)
                    + ": many rows share a key, or :batch does not bound the statement";
        }
    }

    /** It has come to its end. */
    record Finished(String batch, long walked, long changed) implements BatchNews {
        @Override
        public String toString() {
            return "batch " + batch + ": done, " + count(walked) + " rows walked, " + count(changed) + " changed";
        }
    }

    private static String count(long rows) {
        return String.format(Locale.ROOT, "%,d", rows);
    }

    private static String spoken(Duration time) {
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return time.toSeconds() + " s";
        }
        return time.compareTo(Duration.ofHours(2)) < 0 ? time.toMinutes() + " min" : time.toHours() + " h";
    }
}
