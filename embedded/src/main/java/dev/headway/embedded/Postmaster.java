package dev.headway.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data directory says. Its lines: pid, data directory, start, port, socket directory,
 * listen address, shared memory, status (PostgreSQL's {@code src/include/utils/pidfile.h}). A server that was killed
 * leaves it behind.
 */
record Postmaster(long pid, int port) {

    /** What the file says; empty if there is none, or nothing in it that a server would have written. */
    static Optional<Postmaster> read(Path dataDirectory) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(dataDirectory), StandardCharsets.ISO_8859_1);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether that process may be a server of that directory. False is certain; true is as much as the system tells
     * us. After a restart of the machine or a container, the number often belongs to something else.
     */
    boolean mayServe(Path dataDirectory) throws IOException {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(Mark::lives);
        if (process.isEmpty()) {
            return false;
        }
        Path workingDirectory = Path.of("/proc", Long.toString(pid), "cwd");
        if (Files.isReadable(workingDirectory)) {
            // A server changes into its data directory before it writes the file.
            return Files.isSameFile(workingDirectory, dataDirectory);
        }
        Optional<String> command = process.get().info().command();
        return command.isEmpty()
                || Path.of(command.get()).getFileName().toString().startsWith("postgres");
    }

    /**
     * Mends the file after the server of that directory is known to be gone. PostgreSQL clears it away itself, after a
     * look at the shared memory it names, but not while its number belongs to a living process: so a number that no
     * process has goes into it. A file without sense goes away altogether, and so do the Unix sockets: their locks
     * name the dead server, too.
     */
    static void forget(Path dataDirectory) throws IOException {
        try (DirectoryStream<Path> sockets = Files.newDirectoryStream(dataDirectory, ".s.PGSQL.*")) {
            for (Path socket : sockets) {
                Files.deleteIfExists(socket);
            }
        }
        Path file = file(dataDirectory);
        if (!Files.exists(file)) {
            return;
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (read(dataDirectory).isEmpty()) {
            Files.delete(file);
        } else {
            String rest = text.substring(text.indexOf('\n'));
            Files.writeString(file, NOBODY + rest, StandardCharsets.ISO_8859_1);
        }
    }

    /** Above every system's largest process number, within a C int. */
    private static final String NOBODY = "2147483646";

    private static Path file(Path dataDirectory) {
        return dataDirectory.resolve("postmaster.pid");
    }
}
