package dev.headway.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process, recognised again later: its number, which the system gives to another one some day, and when it began, in
 * milliseconds since 1970.
 */
record Mark(long pid, long began) {

    /** Linux derives the time from the clock, which may have been set meanwhile. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static Mark of(ProcessHandle process) {
        return new Mark(process.pid(), began(process));
    }

    /** Reads what {@link #toString} wrote; empty if it is something else. */
    static Optional<Mark> parse(String line) {
        String[] words = line.split(" ", -1);
        try {
            return words.length == 2
                    ? Optional.of(new Mark(Long.parseLong(words[0]), Long.parseLong(words[1])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The process, if it is still the same one and lives. */
    Optional<ProcessHandle> living() {
        return ProcessHandle.of(pid).filter(Mark::lives).filter(process -> {
            long difference = Math.abs(began(process) - began);
            return difference <= TOLERANCE.toMillis();
        });
    }

    /** False also for a dead process that nobody has asked how it ended, as is usual where process 1 is no init. */
    static boolean lives(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return !Files.isReadable(commandLine) || Files.readAllBytes(commandLine).length > 0;
        } catch (IOException e) {
            return process.isAlive(); // it went away while we looked, or nobody may look
        }
    }

    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    @Override
    public String toString() {
        return pid + " " + began;
    }
}
