package dev.headway.cli.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headway.problem.MigrationException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Answers on the server's port until the server does: {@code /live} with 200, because the container is not to be
 * killed for migrating, and everything else with 503, because no traffic is to come yet and the old release is to stay.
 * The body is the {@link Progress} as JSON, for every method and path. It never asks the database. Thread-safe.
 */
final class Responder implements AutoCloseable {

    /** The seed's interval between two looks at the database; nothing changes sooner. */
    private static final String RETRY_AFTER_SECONDS = "2";

    /** At most; each lives for a second after its last request. */
    private static final int THREADS = 32;

    /** What a request in flight is given to end in when the port is handed over. */
    private static final long GRACE_MILLIS = 500;

    static {
        // In seconds. Without a limit, clients that send half a request would have all threads, and for ever.
        for (String limit : new String[] {"sun.net.httpserver.maxReqTime", "sun.net.httpserver.maxRspTime"}) {
            if (System.getProperty(limit) == null) {
                System.setProperty(limit, "2");
            }
        }
    }

    private final HttpServer server;
    private final ThreadPoolExecutor threads;

    /** A request that is being answered holds the read lock; whoever closes the port waits for the write lock. */
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();

    private volatile Progress progress;

    private Responder(HttpServer server, Progress progress) {
        this.server = server;
        this.progress = progress;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Responder::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Takes the port and answers from now on.
     *
     * @param port 0 for any that is free
     * @throws MigrationException if the port is busy, reserved, or not on this machine
     */
    static Responder open(String host, int port, Progress first) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        HttpServer server;
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new MigrationException(BindProblem.of(address, e));
        }
        Responder responder = new Responder(server, first);
        server.createContext("/", responder::answer);
        server.setExecutor(responder.gate());
        server.start();
        return responder;
    }

    /** What is answered from now on. */
    void show(Progress now) {
        progress = now;
    }

    /** Where it listens. */
    InetSocketAddress address() {
        return server.getAddress();
    }

    /**
     * Gives the port away: when this returns, the next server can bind it. A request whose answer was begun gets all of
     * it; one that comes later finds a closed connection, never half an answer. Closing twice does no harm.
     */
    @Override
    public void close() {
        boolean quiet = false;
        try {
            quiet = open.writeLock().tryLock(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            server.stop(0);
        } finally {
            if (quiet) {
                open.writeLock().unlock();
            }
            threads.shutdown();
        }
    }

    /** Runs each exchange, from its first byte to the end of its answer, under the read lock. */
    private Executor gate() {
        return exchange -> threads.execute(() -> {
            open.readLock().lock();
            try {
                exchange.run();
            } finally {
                open.readLock().unlock();
            }
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean live = "/live".equals(exchange.getRequestURI().getPath());
            byte[] body = ProgressJson.write(progress, Instant.now());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            // A connection that is kept would be cut at the hand-over, perhaps with a request on its way.
            exchange.getResponseHeaders().set("Connection", "close");
            if (!live) {
                exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER_SECONDS);
            }
            boolean head = "HEAD".equals(exchange.getRequestMethod());
            if (head) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            }
            exchange.sendResponseHeaders(live ? 200 : 503, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "headway-responder");
        thread.setDaemon(true);
        return thread;
    }
}
