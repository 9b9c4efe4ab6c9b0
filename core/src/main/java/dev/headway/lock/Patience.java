package dev.headway.lock;

import java.time.Duration;
import java.util.Optional;

/** How long a wait has lasted without a sign of life from the one waited for. Not thread-safe. */
final class Patience {

    private final Duration limit;
    private Optional<Holder> last = Optional.empty();
    private long lastSignOfLife;

    Patience(Duration limit) {
        this.limit = limit;
    }

    /** Looks at the holder at a moment of {@link System#nanoTime}; true if it is another one than before. */
    boolean sees(Holder holder, long now) {
        boolean another = last.isEmpty() || last.get().pid() != holder.pid();
        if (another || holder.active() || !last.get().signsOfLife().equals(holder.signsOfLife())) {
            lastSignOfLife = now;
        }
        last = Optional.of(holder);
        return another;
    }

    /** Whether the limit has passed since the last sign of life. */
    boolean exhausted(long now) {
        return last.isPresent() && now - lastSignOfLife >= limit.toNanos();
    }
}
