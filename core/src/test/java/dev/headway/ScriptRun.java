package dev.headway;

import dev.headway.embedded.Database;
import dev.headway.sql.Script;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Who runs a script: psql, or, so that it is tested wherever there is a JVM, its statements one by one over JDBC. */
enum ScriptRun {
    JDBC {
        @Override
        Optional<String> of(String script, Database database) throws SQLException, IOException {
            try (Connection connection = database.connect()) {
                for (dev.headway.sql.Statement statement :
                        Script.of("script.sql", script).statements()) {
                    perform(connection, statement);
                }
                return Optional.empty();
            } catch (SQLException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
    },
    PSQL {
        @Override
        Optional<String> of(String script, Database database) throws IOException, InterruptedException {
            return psql(script, database);
        }
    };

    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/psql"), Path.of("/usr/local/bin/psql"));

    /** What stopped the script; empty if it came to its end. */
    abstract Optional<String> of(String script, Database database) throws Exception;

    /** Those that this machine has. */
    static List<ScriptRun> here() {
        return psql().isPresent() ? List.of(values()) : List.of(JDBC);
    }

    static Optional<Path> psql() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** As the script's own header says to run it, with more options. */
    static Optional<String> psql(String script, Database database, String... options)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("headway-script", ".sql");
        Files.writeString(file, script);
        List<String> command = new ArrayList<>();
        Stream.of(psql().orElseThrow().toString(), "-X", "-v", "ON_ERROR_STOP=1", "-f", file.toString())
                .forEach(command::add);
        command.addAll(List.of(options));
        command.add(database.url());
        ProcessBuilder psql = new ProcessBuilder(command).redirectErrorStream(true);
        psql.environment().put("PGCLIENTENCODING", "LATIN1");
        Process process = psql.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(file);
        return process.waitFor() == 0 ? Optional.empty() : Optional.of(said);
    }

    private static void perform(Connection connection, dev.headway.sql.Statement statement)
            throws SQLException, IOException {
        if (statement.copyData().isPresent()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            statement.text(),
                            new StringReader(statement.copyData().get()));
            return;
        }
        try (java.sql.Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            jdbc.execute(statement.text());
        }
    }
}
