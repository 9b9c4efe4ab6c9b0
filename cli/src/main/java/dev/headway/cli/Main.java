package dev.headway.cli;

import dev.headway.cli.verb.Answers;
import dev.headway.connect.Stop;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code headway}. */
public final class Main {

    /** How long a run that was asked to stop may take to roll back and release; Docker's patience is 10 seconds. */
    private static final Duration GRACE = Duration.ofSeconds(9);

    private Main() {}

    /** pgjdbc prints to stderr what Headway says in three lines. Held, because a logger that nobody holds is forgotten. */
    private static final Logger PGJDBC = Logger.getLogger("org.postgresql");

    public static void main(String[] arguments) {
        PGJDBC.setLevel(Level.OFF);
        Stop stop = new Stop();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stop, ended), "headway-stop"));
        int status = new Program(
                        utf8(FileDescriptor.out),
                        utf8(FileDescriptor.err),
                        System.getenv(),
                        Path.of(""),
                        stop,
                        Answers.ofTerminal(stop))
                .run(arguments);
        ended.countDown();
        System.exit(status);
    }

    /** SIGTERM and Ctrl-C: the JVM exits with 143 or 130 when this returns, so it returns when all is in order. */
    private static void stop(Stop stop, CountDownLatch ended) {
        stop.request();
        try {
            boolean inTime = ended.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                System.err.println("did not end within " + GRACE.toSeconds() + " s; the server rolls back by itself");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Migrations speak every language, whatever the container's locale. */
    private static PrintStream utf8(FileDescriptor file) {
        return new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8);
    }
}
