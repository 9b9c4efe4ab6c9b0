package dev.headway.cli.verb;

import dev.headway.connect.Stop;
import java.io.Console;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Somebody at a terminal, or nobody. */
public interface Answers {

    /** Where there is no terminal: nothing is asked. */
    Answers NOBODY = new Answers() {
        @Override
        public boolean areToBeHad() {
            return false;
        }

        @Override
        public Optional<String> next() {
            return Optional.empty();
        }
    };

    boolean areToBeHad();

    /** The line that is typed next; empty at the end of input. The question was printed before. */
    Optional<String> next() throws InterruptedException;

    /** The terminal that this process has for input and output; nobody where either of them goes elsewhere. */
    @SuppressWarnings("SystemConsoleNull") // up to Java 21 it is null; since then it tells what it is
    static Answers ofTerminal(Stop stop) {
        Console console = System.console();
        return console == null || !isTerminal(console) ? NOBODY : new Typed(console, stop);
    }

    /** From Java 22 on there may be a console without a terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Reads in a thread of its own, so that Ctrl-C need not wait for an answer. */
    record Typed(Console console, Stop stop) implements Answers {

        @Override
        public boolean areToBeHad() {
            return true;
        }

        @Override
        public Optional<String> next() throws InterruptedException {
            CompletableFuture<Optional<String>> line = new CompletableFuture<>();
            Thread reader = new Thread(() -> line.complete(Optional.ofNullable(console.readLine())), "headway-answer");
            reader.setDaemon(true);
            reader.start();
            while (!stop.requested()) {
                try {
                    return line.get(50, TimeUnit.MILLISECONDS);
                } catch (TimeoutException unanswered) {
                    // The stop is looked at, then the answer is waited for again.
                } catch (ExecutionException e) {
                    return Optional.empty();
                }
            }
            throw new InterruptedException("stopped while an answer was waited for");
        }
    }
}
