package dev.headway.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** The command while it runs: its last words are kept, and it is ended with all that it started. Thread-safe. */
final class BackupProcess {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 1_000;

    /** Docker kills ten seconds after it has asked, and the journal wants to be written before. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final UnaryOperator<String> hiding;
    private final Deque<String> last = new ArrayDeque<>();
    private final Thread reader;

    /** @param hiding takes out what nobody may read */
    BackupProcess(Process process, UnaryOperator<String> hiding) throws IOException {
        this.process = process;
        this.hiding = hiding;
        process.getOutputStream().close();
        this.reader = new Thread(this::read, "headway-backup");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
            }
        } catch (IOException ended) {
            // With the process.
        }
    }

    private synchronized void keep(String line) {
        // PostgreSQL's text holds no NUL, and a terminal would obey the rest.
        String plain = hiding.apply(line).replaceAll("\\p{Cntrl}", " ").stripTrailing();
        last.add(plain.length() > LONGEST_LINE ? plain.substring(0, LONGEST_LINE) + " …" : plain);
        if (last.size() > MOST_LINES) {
            last.remove();
        }
    }

    /** Whether it has ended by itself within that time. */
    boolean endsWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Its exit status; 128+n where signal n ended it. */
    int status() {
        return process.exitValue();
    }

    /** Its last lines, after it has ended; of what it left running nothing is waited for. */
    List<String> output() {
        try {
            reader.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return new ArrayList<>(last);
        }
    }

    /** Asks it to end, and all that it started; kills what does not. */
    void end() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        long begun = System.nanoTime();
        while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() - begun < GRACE.toNanos()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
