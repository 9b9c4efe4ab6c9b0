package dev.headway.cli;

import dev.headway.embedded.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A launch in a process of its own that is killed, with no time to say anything, while a slow revision runs. */
record Crash(Database database) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String SLEEPERS =
            "SELECT count(*) FROM pg_stat_activity" + " WHERE datname = current_database() AND wait_event = 'PgSleep'";

    void during(Path directory, Map<String, String> environment) throws Exception {
        execute("CREATE TABLE hang ()");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "launch")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            await(1);
        } finally {
            process.destroyForcibly().waitFor();
        }
        await(0);
        execute("DROP TABLE hang");
    }

    private void await(int sleepers) throws SQLException, InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (sleepers() != sleepers) {
            if (Instant.now().isAfter(giveUp)) {
                throw new AssertionError(sleepers == 0 ? "its session goes on" : "nothing sleeps in the database");
            }
            Thread.sleep(20);
        }
    }

    private int sleepers() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SLEEPERS)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
