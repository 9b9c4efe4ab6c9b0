package dev.headway.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A data directory: what {@code initdb} makes, and the settings that we add. */
record Cluster(Path directory) {

    /** Whether what is in it has to outlive a power cut. */
    enum Durability {
        KEPT(""),
        THROW_AWAY("""
                fsync = off
                full_page_writes = off
                synchronous_commit = off
                # Tests want the same thing to happen every time.
                autovacuum = off
                """);

        private final String settings;

        Durability(String settings) {
            this.settings = settings;
        }
    }

    private static final String INCLUDE = "\ninclude 'headway.conf'\n";

    /** Whether PostgreSQL has been here; false for a directory that is missing or empty. */
    boolean exists() throws IOException {
        if (Files.exists(directory.resolve("PG_VERSION"))) {
            return true;
        }
        if (Files.isDirectory(directory) && !isEmpty()) {
            throw new EmbeddedException(
                    "this is no data directory of PostgreSQL, and it is not empty",
                    directory.toString(),
                    "name another directory, or empty this one if nobody needs what is in it");
        }
        return false;
    }

    private boolean isEmpty() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            return !entries.iterator().hasNext();
        }
    }

    /** The major version that made it. */
    Major major() throws IOException {
        String text = Files.readString(directory.resolve("PG_VERSION")).strip();
        try {
            return new Major(Integer.parseInt(text));
        } catch (IllegalArgumentException e) {
            throw new EmbeddedException(
                    "PG_VERSION says '" + text + "', which is no version",
                    directory.toString(),
                    "restore the directory from a backup, or remove it to begin anew");
        }
    }

    /** Refuses a data directory that another major made: only {@code pg_upgrade} or a dump leads from one to the other. */
    void require(Major wanted) throws IOException {
        Major made = major();
        if (!made.equals(wanted)) {
            throw new EmbeddedException(
                    "this data directory was made by PostgreSQL " + made + ", and PostgreSQL " + wanted
                            + " was asked for",
                    directory.toString(),
                    "ask for " + made + ", or name another directory, or remove this one if its data are not needed");
        }
    }

    /** Makes it: complete under its name or not there at all. */
    void create(Programs programs, Durability durability) throws IOException {
        Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
        FileTree.delete(fresh);
        Files.createDirectories(fresh);
        give(fresh, programs);
        Programs.Result result =
                programs.run("initdb", initdb(fresh, programs.binaries().major(), durability));
        if (result.failed()) {
            FileTree.delete(fresh);
            throw new EmbeddedException(
                    "initdb failed: " + result.output(),
                    directory.toString(),
                    "if it says permission denied, run as an ordinary user or name a directory that all may reach");
        }
        // Trust is for this machine's own loop-back address, where a password would be in every test anyway.
        Files.writeString(fresh.resolve("pg_hba.conf"), """
                local all all trust
                host all +password_required 127.0.0.1/32 scram-sha-256
                host all all 127.0.0.1/32 trust
                """);
        Files.writeString(fresh.resolve("postgresql.conf"), INCLUDE, StandardOpenOption.APPEND);
        Files.writeString(fresh.resolve("headway.conf"), "");
        give(fresh, programs);
        Files.deleteIfExists(directory);
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String[] initdb(Path fresh, Major major, Durability durability) {
        List<String> words = new ArrayList<>(
                List.of("-D", fresh.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"));
        if (major.number() >= 17) {
            // PostgreSQL's own, the same on every platform; it came with 17.
            words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        } else if (Files.exists(Path.of("/proc"))) {
            words.add("--lc-ctype=C.UTF-8");
        }
        if (durability == Durability.THROW_AWAY) {
            // Small, so that a copy costs little.
            words.addAll(List.of("--no-sync", "--wal-segsize=1"));
        }
        return words.toArray(String[]::new);
    }

    /** Writes what we set, anew before every start. */
    void configure(int port, Durability durability, Programs programs) throws IOException {
        Path file = directory.resolve("headway.conf");
        String sockets = Platform.WINDOWS ? "" : ".";
        Files.writeString(file, """
                # Written anew at every start. Your own settings go into postgresql.conf, below the include.
                listen_addresses = '127.0.0.1'
                port = %d
                # The data directory: nobody else may enter it.
                unix_socket_directories = '%s'
                timezone = 'UTC'
                log_timezone = 'UTC'
                %s""".formatted(port, sockets, durability.settings));
        give(file, programs);
    }

    /** Lets the server's account own all of it, where that is not us. */
    void give(Programs programs) throws IOException {
        give(directory, programs);
    }

    private static void give(Path path, Programs programs) throws IOException {
        OptionalInt owner = programs.account().owner();
        if (owner.isPresent()) {
            FileTree.chown(path, owner.getAsInt());
        }
    }

    /** The port of the last start, 0 if there was none. */
    int lastPort() throws IOException {
        for (String line : Files.readAllLines(directory.resolve("headway.conf"))) {
            if (line.startsWith("port = ")) {
                return Integer.parseInt(line.substring("port = ".length()).strip());
            }
        }
        return 0;
    }
}
