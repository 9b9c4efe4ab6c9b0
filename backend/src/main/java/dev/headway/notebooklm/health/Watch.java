package dev.headway.notebooklm.health;

import dev.headway.notebooklm.database.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks the database on behalf of all probes. One question is under way at a time and every probe that comes meanwhile
 * shares its answer, so that probes neither pile up behind a database that hangs nor take its connections. Who is not
 * answered within {@link #PATIENCE} gets the last known state: a database that is away for a moment is no reason to
 * restart the servers in front of it. Thread-safe.
 */
@Component
class Watch implements AutoCloseable {

    /** Well below the shortest time-out that probes commonly have (Kubernetes: 1 s). */
    static final Duration PATIENCE = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final SchemaState schema;
    private final Duration patience;
    private final ExecutorService asker = Executors.newSingleThreadExecutor(Watch::thread);
    private @Nullable CompletableFuture<SchemaStatus> question;
    private Observation last = new Observation(true, Optional.empty());

    @Autowired
    Watch(SchemaState schema) {
        this(schema, PATIENCE);
    }

    Watch(SchemaState schema, Duration patience) {
        this.schema = schema;
        this.patience = patience;
    }

    /** Returns within the patience it has, whatever the database does. */
    Observation look() {
        try {
            SchemaStatus answer = ask().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answered(answer);
        } catch (ExecutionException e) {
            return unanswered(Reason.of(e));
        } catch (TimeoutException e) {
            return unanswered("no answer within " + patience.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unanswered("the probe was interrupted");
        }
    }

    private synchronized CompletableFuture<SchemaStatus> ask() {
        CompletableFuture<SchemaStatus> underWay = question;
        if (underWay == null || underWay.isDone()) {
            underWay = CompletableFuture.supplyAsync(schema::read, asker);
            question = underWay;
        }
        return underWay;
    }

    private synchronized Observation answered(SchemaStatus answer) {
        if (!last.reachable()) {
            log.info("Database is back");
        }
        last = new Observation(true, Optional.of(answer));
        return last;
    }

    /** Says so once, not at every probe. */
    private synchronized Observation unanswered(String reason) {
        if (last.reachable()) {
            log.warn("Database is unavailable: {}", reason);
        }
        last = new Observation(false, last.schema());
        return last;
    }

    @Override
    public void close() {
        asker.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "schema-watch");
        thread.setDaemon(true);
        return thread;
    }
}
