package dev.headway.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final List<String> log = new ArrayList<>();
    private final HandClock clock = new HandClock();

    @TempDir
    private Path dir = Path.of("");

    /** Time passes when somebody sleeps, or when a try takes some. */
    private static final class HandClock implements Waiting.Clock {
        private Duration now = Duration.ofDays(-3);

        @Override
        public Duration now() {
            return now;
        }

        @Override
        public void sleep(Duration duration) {
            now = now.plus(duration);
        }
    }

    private void tell(Waiting.Unavailable unavailable) {
        log.add("try " + unavailable.number() + ", "
                + unavailable.elapsed().plus(unavailable.pause()).toMillis() + " ms of " + unavailable.budget() + ": "
                + unavailable.reason());
    }

    private static NotConnected failure(String reason, boolean heals) {
        Host host = new Host("db", 5432);
        return new NotConnected(
                List.of(new FailedTry(host, reason, heals, Problem.of(reason, host.toString(), "mend it"))), null);
    }

    private Waiting waiting(Budget budget) {
        return new Waiting(budget, TWO_SECONDS);
    }

    @Test
    void it_knocks_every_two_seconds_until_the_server_answers() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        String session = waiting(Budget.of(Duration.ofSeconds(60)))
                .await(
                        atMost -> {
                            if (tries.incrementAndGet() < 4) {
                                throw failure("connection refused", true);
                            }
                            return "session";
                        },
                        clock,
                        this::tell);
        assertEquals("session", session);
        assertEquals(
                List.of(
                        "try 1, 2000 ms of 60 s: db:5432 connection refused",
                        "try 2, 4000 ms of 60 s: db:5432 connection refused",
                        "try 3, 6000 ms of 60 s: db:5432 connection refused"),
                log);
    }

    @Test
    void what_no_wait_can_heal_fails_at_once() {
        NotConnected wrong = failure("password authentication failed", false);
        assertEquals(
                wrong,
                assertThrows(NotConnected.class, () -> waiting(Budget.FOREVER).await(fails(wrong), clock, this::tell)));
        assertEquals(List.of(), log);
    }

    @Test
    void the_budget_ends_with_a_last_try_and_the_last_reason() {
        NotConnected refused = failure("connection refused", true);
        MigrationException e = assertThrows(
                MigrationException.class,
                () -> waiting(Budget.of(Duration.ofSeconds(5))).await(fails(refused), clock, this::tell));
        assertEquals(
                List.of(
                        "try 1, 2000 ms of 5 s: db:5432 connection refused",
                        "try 2, 4000 ms of 5 s: db:5432 connection refused",
                        "try 3, 5000 ms of 5 s: db:5432 connection refused"),
                log);
        assertEquals("""
                no login within 5 s (4 tries); the last one: connection refused
                  where   db:5432
                  remedy  mend it; or wait longer: HEADWAY_WAIT=5min, or forever""", e.getMessage());
    }

    @Test
    void no_budget_is_one_try_and_its_own_words() {
        NotConnected refused = failure("connection refused", true);
        assertEquals(
                refused,
                assertThrows(NotConnected.class, () -> waiting(Budget.ONCE).await(fails(refused), clock, this::tell)));
        assertEquals(List.of(), log);
    }

    @Test
    void a_try_gets_what_is_left_of_the_budget_and_never_nothing() {
        List<Duration> given = new ArrayList<>();
        assertThrows(
                MigrationException.class,
                () -> waiting(Budget.of(Duration.ofSeconds(3)))
                        .await(
                                atMost -> {
                                    given.add(atMost);
                                    clock.sleep(Duration.ofMillis(500));
                                    throw failure("no answer", true);
                                },
                                clock,
                                this::tell));
        assertEquals(List.of(Duration.ofSeconds(3), Duration.ofSeconds(1)), given);
    }

    @Test
    void for_ever_is_a_long_time() {
        AtomicInteger tries = new AtomicInteger();
        assertThrows(
                IllegalStateException.class,
                () -> waiting(Budget.FOREVER)
                        .await(
                                atMost -> {
                                    if (tries.incrementAndGet() > 100_000) {
                                        throw new IllegalStateException("enough");
                                    }
                                    throw failure("connection refused", true);
                                },
                                clock,
                                unavailable -> {}));
    }

    private static Waiting.Try<String> fails(NotConnected failure) {
        return atMost -> {
            throw failure;
        };
    }

    @Test
    void a_server_that_starts_meanwhile_is_found() throws Exception {
        CompletableFuture<EmbeddedPostgres> starting = new CompletableFuture<>();
        int port;
        try (EmbeddedPostgres once = EmbeddedPostgres.start(Servers.newest().major(), dir.resolve("data"))) {
            port = once.port();
        }
        Connector connector = Servers.connector("postgresql://postgres@127.0.0.1:" + port + "/postgres");
        Waiting waiting = new Waiting(Budget.FOREVER, Duration.ofMillis(10));
        try (Session session = waiting.await(connector, new Stop(), unavailable -> {
            log.add(unavailable.reason());
            if (unavailable.number() == 1) {
                starting.completeAsync(
                        () -> EmbeddedPostgres.start(Servers.newest().major(), dir.resolve("data")));
            }
        })) {
            assertEquals(port, session.host().port());
        } finally {
            starting.get(60, TimeUnit.SECONDS).close();
        }
        assertEquals("127.0.0.1:" + port + " connection refused", log.get(0));
    }

    @Test
    void a_stop_ends_the_pause_at_once() throws Exception {
        FakeServer closed = FakeServer.closing();
        closed.close();
        Stop stop = new Stop();
        Waiting waiting = new Waiting(Budget.FOREVER, Duration.ofDays(1));
        CompletableFuture<Boolean> paused = new CompletableFuture<>();
        CompletableFuture<Session> session = CompletableFuture.supplyAsync(() -> {
            try {
                return waiting.await(Servers.connector(closed.url()), stop, unavailable -> paused.complete(true));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertTrue(paused.get(60, TimeUnit.SECONDS));
        assertFalse(session.isDone());
        stop.request();
        ExecutionException e = assertThrows(ExecutionException.class, () -> session.get(60, TimeUnit.SECONDS));
        assertInstanceOf(InterruptedException.class, Servers.root(e));
    }
}
