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
        requirePlain(dataDirectory);
        return of(Binaries.of(major), Account.candidates(dataDirectory), Cache.candidates(), story);
    }

    /** The first cache directory, and the first account, with which the programs run at all. */
    static Programs of(Binaries binaries, List<Account> accounts, List<Cache> caches, Consumer<String> story)
            throws IOException {
        List<String> failures = new ArrayList<>();
        for (Cache cache : caches) {
            requirePlain(cache.root());
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

    /** Refuses a path that {@code pg_ctl} would hand to a shell, which would see more in it than a path. */
    static void requirePlain(Path path) {
        if (!Platform.WINDOWS && path.toString().matches("(?s).*[\"$`\\\\\n].*")) {
            throw new EmbeddedException(
                    "pg_ctl cannot work in a directory with one of \" $ ` \\ in its name",
                    path.toString(),
                    "name another directory");
        }
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

    /**
     * Why the programs do not run, or run as root; empty if all is well. {@code initdb -s} shows what it would do: to
     * that end it looks for its files and for the server beside it, as no plain {@code -V} does.
     */
    private Optional<String> failure() {
        String initdb = home.resolve("bin").resolve("initdb").toString();
        List<String> words = Platform.WINDOWS
                ? List.of(initdb, "-V")
                : List.of("sh", "-c", "[ \"$(id -u)\" != 0 ] && exec \"$0\" -s -D /nowhere", initdb);
        try {
            Result result = run(words);
            return result.failed() ? Optional.of(result.output) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
