package dev.headway.notebooklm.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final SchemaStatus MIGRATED = new SchemaStatus(List.of("b"), List.of("b"), 0);
    private static final SchemaStatus BEHIND = new SchemaStatus(List.of("a"), List.of("b"), 1);

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(100);

    /** What the database says next. */
    private volatile SchemaState database = () -> MIGRATED;

    @Test
    void a_database_that_never_answered_is_not_ready() {
        database = WatchTest::gone;
        try (Watch watch = watch(LONG)) {
            assertEquals(new Observation(false, Optional.empty()), watch.look());
            assertFalse(watch.look().ready());
        }
    }

    @Test
    void a_server_that_was_ready_stays_so_while_the_database_is_away() {
        try (Watch watch = watch(LONG)) {
            assertTrue(watch.look().ready());
            database = WatchTest::gone;
            assertEquals(new Observation(false, Optional.of(MIGRATED)), watch.look());
            assertTrue(watch.look().ready());
        }
    }

    @Test
    void a_server_that_was_behind_stays_unready_while_the_database_is_away_and_is_ready_when_it_has_caught_up() {
        database = () -> BEHIND;
        try (Watch watch = watch(LONG)) {
            assertFalse(watch.look().ready());
            database = WatchTest::gone;
            assertEquals(new Observation(false, Optional.of(BEHIND)), watch.look());
            database = () -> MIGRATED;
            assertEquals(new Observation(true, Optional.of(MIGRATED)), watch.look());
        }
    }

    @Test
    void probes_share_one_question_while_the_database_hangs() {
        AtomicInteger questions = new AtomicInteger();
        CountDownLatch wake = new CountDownLatch(1);
        try (Watch watch = watch(SHORT)) {
            await(watch, new Observation(true, Optional.of(MIGRATED)));
            database = () -> {
                questions.incrementAndGet();
                return hang(wake);
            };
            List<Observation> seen = IntStream.range(0, 20)
                    .parallel()
                    .mapToObj(i -> watch.look())
                    .distinct()
                    .toList();
            assertEquals(List.of(new Observation(false, Optional.of(MIGRATED))), seen);
            assertEquals(1, questions.get());

            database = () -> BEHIND;
            wake.countDown();
            await(watch, new Observation(true, Optional.of(BEHIND)));
        }
    }

    private Watch watch(Duration patience) {
        return new Watch(() -> database.read(), patience);
    }

    /** On a busy machine an answer may be late once or twice. */
    private static void await(Watch watch, Observation expected) {
        assertTimeoutPreemptively(LONG, () -> {
            while (!watch.look().equals(expected)) {
                Thread.sleep(10);
            }
        });
    }

    private static SchemaStatus gone() {
        throw new IllegalStateException("connection refused");
    }

    private static SchemaStatus hang(CountDownLatch wake) {
        try {
            wake.await();
            return MIGRATED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
