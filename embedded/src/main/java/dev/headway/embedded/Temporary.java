package dev.headway.embedded;

import dev.headway.embedded.Cluster.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A server that must not outlive its JVM, however that one ends. A shell waits at the other end of a pipe: when the JVM
 * closes it, or the system does because the JVM was killed, the shell stops the server and removes its directory. Where
 * the shell was killed too, the next temporary server {@linkplain Leftovers clears up}.
 */
final class Temporary {

    static final String PREFIX = "headway-pg-";

    private static final String WATCH = """
            trap '' HUP INT TERM
            read -r _
            directory=$1
            shift
            "$@"
            rm -rf "$directory"
            """;

    private final Path home;
    private final LockFile lock;
    private final Programs programs;
    private final Server server;
    private final Process watcher;
    private boolean ended;

    private Temporary(Path home, LockFile lock, Programs programs, Server server, Process watcher) {
        this.home = home;
        this.lock = lock;
        this.programs = programs;
        this.server = server;
        this.watcher = watcher;
    }

    /** Starts one on a copy of the data directory that is kept in the cache. */
    static Temporary start(Major major, Consumer<String> story) throws IOException {
        Path home = Files.createTempDirectory(PREFIX);
        LockFile lock = LockFile.of(home.resolve("lock"));
        lock.exclusively(() -> {
            lock.join();
            return home;
        });
        Programs programs = Programs.of(major, home, story);
        Leftovers.sweep(home, programs);
        enter(home);
        Cluster cluster = new Cluster(home.resolve("data"));
        FileTree.copy(template(programs, story), cluster.directory());
        cluster.give(programs);
        Process watcher = watch(home, cluster, programs);
        Temporary temporary =
                new Temporary(home, lock, programs, Server.start(cluster, Durability.THROW_AWAY, programs), watcher);
        Runtime.getRuntime().addShutdownHook(new Thread(temporary::end, "stop-postgres-" + major));
        return temporary;
    }

    Server server() {
        return server;
    }

    Programs programs() {
        return programs;
    }

    /** Lets the server's account through, but nobody read; {@code createTempDirectory} lets nobody in at all. */
    private static void enter(Path home) throws IOException {
        if (!Platform.WINDOWS) {
            Files.setPosixFilePermissions(home, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    static Path template(Programs programs, Consumer<String> story) throws IOException {
        String name = "template-1-" + programs.binaries().key();
        return programs.cache().directory(name, directory -> {
            story.accept("Making a data directory of PostgreSQL "
                    + programs.binaries().version() + " to copy from, in "
                    + programs.cache().root());
            new Cluster(directory).create(programs, Durability.THROW_AWAY);
            // Copies may be lost in a power cut, what they are copied from may not.
            programs.run("initdb", "--sync-only", "-D", directory.toString());
        });
    }

    private static Process watch(Path home, Cluster cluster, Programs programs) throws IOException {
        List<String> words = new ArrayList<>();
        if (Platform.WINDOWS) {
            words.addAll(List.of("cmd", "/c", "set /p x="));
        } else {
            words.addAll(List.of("sh", "-c", WATCH, "headway-watch", home.toString()));
            words.addAll(programs.command(List.of(
                    programs.home().resolve("bin").resolve("pg_ctl").toString(),
                    "stop",
                    "-m",
                    "immediate",
                    "-w",
                    "-D",
                    cluster.directory().toString())));
        }
        return new ProcessBuilder(words)
                .directory(programs.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Stops it and removes what it left. */
    synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            watcher.getOutputStream().close();
            watcher.waitFor(30, TimeUnit.SECONDS);
            if (Files.exists(home)) {
                server.stop(programs);
                FileTree.delete(home);
            }
            lock.discard();
        } catch (IOException e) {
            throw new EmbeddedException("cannot be stopped: " + e, home.toString(), "end its processes", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
