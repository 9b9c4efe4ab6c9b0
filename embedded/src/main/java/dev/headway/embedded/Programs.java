package dev.headway.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code postgres}, {@code initdb} and {@code pg_ctl}, unpacked and known to run.
 *
 * @param home holds {@code bin}, {@code lib} and {@code share}
 * @param cache where {@code home} lies, and where more can be kept
 */
record Programs(Binaries binaries, Path home, Cache cache, Account account) {

    /** How a command ended and all that it said. */
    record Result(int status, String output) {
        boolean failed() {
            return status != 0;
        }
    }

    /** The programs of a major, as one who may work on that data directory. */
    static Programs of(Major major, Path dataDirectory, Consumer<String> story) throws IOException {
        return of(Binaries.of(major), Account.candidates(dataDirectory), story);
    }

    /** The first account, and the first cache directory, with which the server's program runs at all. */
    static Programs of(Binaries binaries, List<Account> accounts, Consumer<String> story) throws IOException {
        List<String> failures = new ArrayList<>();
        for (Cache cache : Cache.candidates()) {
            Path home;
            try {
                home = unpacked(binaries, cache, story);
            } catch (IOException e) {
                failures.add(cache.root() + ": " + e);
                continue;
            }
            for (Account account : accounts) {
                Programs programs = new Programs(binaries, home, cache, account);
                Optional<String> failure = programs.failure();
                if (failure.isEmpty()) {
                    return programs;
                }
                failures.add(String.join(" ", account.prefix()) + " " + failure.get());
            }
        }
        throw new EmbeddedException(
                "PostgreSQL " + binaries.version() + " cannot be run by " + System.getProperty("user.name")
                        + String.join("", failures.stream().map("\n"::concat).toList()),
                binaries.archive().toString(),
                "run as an ordinary user, who needs none of this; or let root change users (in Docker: user: in compose,"
                        + " USER in the Dockerfile)");
    }

    private static Path unpacked(Binaries binaries, Cache cache, Consumer<String> story) throws IOException {
        cache.claim();
        return cache.directory(binaries.key(), directory -> {
            story.accept("Unpacking PostgreSQL " + binaries.version() + " into " + cache.root());
            try (InputStream packed = binaries.open()) {
                Archive.unpack(packed, directory);
            }
        });
    }

    /** Runs one of the programs to its end. The locale is C, so that what it says can be read by us. */
    Result run(String program, String... arguments) throws IOException {
        List<String> words =
                new ArrayList<>(List.of(home.resolve("bin").resolve(program).toString()));
        words.addAll(List.of(arguments));
        return run(words);
    }

    /** The words of a command that runs as the account. */
    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(account.prefix());
        command.addAll(words);
        return command;
    }

    private Result run(List<String> words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(words));
        // Not where we are: an unprivileged account may not see it, and complains.
        builder.directory(home.toFile());
        builder.redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + words.get(0), e);
        }
    }

    /** Why the server's program does not run, or runs as root; empty if all is well. */
    private Optional<String> failure() {
        String postgres = home.resolve("bin").resolve("postgres").toString();
        List<String> words = Platform.WINDOWS
                ? List.of(postgres, "-V")
                : List.of("sh", "-c", "[ \"$(id -u)\" != 0 ] && exec \"$0\" -V", postgres);
        try {
            Result result = run(words);
            return result.failed() ? Optional.of(result.output) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
