package dev.headway.batch;

import java.time.Duration;

/**
 * What a batch is given by the one who runs it: patience with locks, rest, and somebody to tell.
 *
 * @param <X> what a batch that does not come to its end is ended by
 */
public interface Pace<X extends Exception> {

    /** Makes an attempt, and makes it again where a lock stood in its way. */
    <T> T attempt(Attempt<T> attempt) throws X;

    /** Sleeps; throws at once if the end is or was asked for. */
    void rest(Duration duration) throws X;

    /** Hears how it goes. */
    void hear(BatchNews news);

    /** One transaction; when it fails, nothing of it is left. */
    interface Attempt<T> {
        /** @param lockTimeout the longest that it may wait for a lock; zero: for as long as it takes */
        T make(Duration lockTimeout) throws SliceFailure;
    }
}
