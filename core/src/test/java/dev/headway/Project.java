package dev.headway;

import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.SessionOptions;
import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.revision.RevisionSource;
import dev.headway.run.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A directory of revision files and a database of its own to run them on. */
final class Project implements AutoCloseable {

    private final Path directory;
    private final Database database;

    private Project(Path directory, Database database) {
        this.directory = directory;
        this.database = database;
    }

    static Project on(Major major) throws SQLException, IOException {
        Path directory = Files.createTempDirectory("headway-project");
        return new Project(directory, EmbeddedPostgres.shared(major).createDatabase());
    }

    /** Writes a file; {@code parents} may be empty. */
    Project revision(String id, String parents, String upgrade, String downgrade) {
        return file(
                id + ".sql",
                "--- revision " + id + "\n" + (parents.isEmpty() ? "" : "--- revises " + parents + "\n")
                        + "--- message does " + id + "\n\n--- upgrade\n" + upgrade + "\n\n--- downgrade\n" + downgrade
                        + "\n");
    }

    Project file(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return directory;
    }

    Database database() {
        return database;
    }

    Connector connector() {
        return new Connector(DatabaseUrl.parse(database.url(), "test"), SessionOptions.DEFAULT);
    }

    Migrations migrations() {
        return Migrations.of(RevisionSource.directory(directory), connector()::open);
    }

    Report upgrade() {
        return migrations().upgrade(Target.parse("heads"));
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows of a query, columns joined by {@code |}. */
    List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
