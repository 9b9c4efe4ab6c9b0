package dev.headway.fault;

import dev.headway.Project;
import dev.headway.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of something that went wrong, in a directory below {@code target/faults}: what it was, what the client
 * said, every message between client and server, and the server's log from then on.
 */
final class Evidence {

    private final Path directory;
    private final Path story;
    private final Path log;
    private final long logBegins;

    private Evidence(Path directory, Path story, Path log, long logBegins) {
        this.directory = directory;
        this.story = story;
        this.log = log;
        this.logBegins = logBegins;
    }

    /** From now on. */
    static Evidence of(String name, EmbeddedPostgres server) throws IOException {
        Path log = server.dataDirectory().resolve("server.log");
        return new Evidence(
                Path.of("target", "faults", name.replaceAll("[^\\w.]+", "-")),
                Files.createTempFile("headway-story", ".log"),
                log,
                Files.exists(log) ? Files.size(log) : 0);
    }

    /** A file for what a process says. */
    Path story() {
        return story;
    }

    /** Writes it all down. */
    void keep(Throwable failure, Project project, FaultProxy proxy) {
        try {
            Files.createDirectories(directory);
            StringWriter what = new StringWriter();
            failure.printStackTrace(new PrintWriter(what, true));
            Files.writeString(directory.resolve("failure.txt"), what.toString());
            Files.write(directory.resolve("messages.txt"), proxy.trace().lines());
            Files.copy(story, directory.resolve("story.txt"), StandardCopyOption.REPLACE_EXISTING);
            Files.write(directory.resolve("server.log"), serverLog());
            Files.write(directory.resolve("database.txt"), database(project));
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private byte[] serverLog() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.min(logBegins, file.length()));
            byte[] rest = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(rest);
            return rest;
        }
    }

    private static List<String> database(Project project) {
        List<String> lines = new ArrayList<>();
        for (String sql : List.of(
                "SELECT * FROM headway_version",
                "SELECT id, revision, command, outcome, attempts, detail FROM headway_journal ORDER BY id",
                "SELECT * FROM headway_progress",
                "SELECT pid, application_name, state, wait_event, query FROM pg_stat_activity"
                        + " WHERE datname = current_database()",
                "SELECT pid, locktype, relation::regclass, mode, granted FROM pg_locks")) {
            lines.add(sql);
            try {
                project.query(sql).forEach(row -> lines.add("    " + row));
            } catch (SQLException e) {
                lines.add("    " + e.getMessage());
            }
        }
        return lines;
    }

    /** It went well. */
    void forget() throws IOException {
        Files.deleteIfExists(story);
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
