package dev.headway;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.code.JavaRevisions;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Session;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.Stop;
import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionSource;
import dev.headway.run.Report;
import dev.headway.run.RunFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of revision files and a database of its own to run them on. */
public final class Project implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path directory;
    private final Database database;

    private Project(Path directory, Database database) {
        this.directory = directory;
        this.database = database;
    }

    public static List<Major> majors() {
        return EmbeddedPostgres.majors();
    }

    public static Project on(Major major) throws SQLException, IOException {
        return on(EmbeddedPostgres.shared(major));
    }

    public static Project on(EmbeddedPostgres server) throws SQLException, IOException {
        Path directory = Files.createTempDirectory("headway-project");
        return new Project(directory, server.createDatabase());
    }

    /** On the newest PostgreSQL, for what is ours and not its. */
    public static Project onNewest() throws SQLException, IOException {
        return on(majors().get(majors().size() - 1));
    }

    /** Writes a file; {@code parents} may be empty. */
    public Project revision(String id, String parents, String upgrade, String downgrade) {
        return revision(id, parents, "", upgrade, downgrade);
    }

    /** The same with more lines for the header. */
    public Project revision(String id, String parents, String header, String upgrade, String downgrade) {
        return file(id + ".sql", text(id, parents, header, "upgrade", upgrade, "downgrade", downgrade));
    }

    /** A revision whose upgrade runs statement by statement. */
    public Project autocommit(String id, String parents, String upgrade, String downgrade) {
        return file(id + ".sql", text(id, parents, "", "upgrade autocommit", upgrade, "downgrade", downgrade));
    }

    private static String text(String id, String parents, String header, String... sections) {
        return "--- revision " + id + "\n"
                + (parents.isEmpty() ? "" : "--- revises " + parents + "\n")
                + "--- message does " + id + "\n"
                + (header.isEmpty() ? "" : header + "\n")
                + "\n--- " + sections[0] + "\n" + sections[1]
                + "\n\n--- " + sections[2] + "\n" + sections[3] + "\n";
    }

    public Project file(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path directory() {
        return directory;
    }

    public Database database() {
        return database;
    }

    public Connector connector() {
        return connector(database.url());
    }

    public static Connector connector(String url) {
        return new Connector(DatabaseUrl.parse(url, "test"), SessionOptions.DEFAULT);
    }

    /** The database's URL for another user, whom the server trusts as it trusts everybody. */
    public String urlAs(String user) {
        return database.url().replace("//postgres@", "//" + user + "@");
    }

    public Session session() throws InterruptedException {
        return connector().open(new Stop());
    }

    /** Names classes of the test's as revisions, as {@code META-INF/services} does. */
    public Project code(Class<?>... types) throws IOException {
        Path file = directory.resolve("META-INF/services/dev.headway.code.JavaRevision");
        Files.createDirectories(file.getParent());
        Files.write(file, Stream.of(types).map(Class::getName).toList());
        return this;
    }

    public RevisionSource source() {
        return source(directory);
    }

    /** The files of a directory, and the classes that {@link #code} names there. */
    public static RevisionSource source(Path directory) {
        try {
            URL[] here = {directory.toUri().toURL()};
            return JavaRevisions.beside(
                    RevisionSource.directory(directory), new URLClassLoader(here, Project.class.getClassLoader()));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Migrations migrations() {
        return migrations(connector());
    }

    public Migrations migrations(Connector connector) {
        return Migrations.of(source(), connector::open);
    }

    public Report upgrade() {
        return migrations().upgrade(Target.parse("heads"));
    }

    /** The failure that the upgrade ends with. */
    public RunFailure failedUpgrade() {
        return assertThrows(RunFailure.class, this::upgrade);
    }

    /** The one problem that the upgrade is refused with. */
    public Problem refusedUpgrade() {
        return only(assertThrows(MigrationException.class, this::upgrade));
    }

    public static Problem only(MigrationException failure) {
        if (failure.problems().size() != 1) {
            throw new AssertionError("several problems: " + failure.getMessage());
        }
        return failure.problems().get(0);
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows of a query, columns joined by {@code |}. */
    public List<String> query(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            return query(connection, sql);
        }
    }

    public static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
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

    /** The rows of the version table. */
    public List<String> versions() throws SQLException {
        return query("SELECT version_num FROM headway_version ORDER BY 1");
    }

    /** Revision and outcome of the journal's entries. */
    public List<String> journal() throws SQLException {
        return query(
                "SELECT revision, outcome FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id");
    }

    /** The tables in schema public that are not Headway's. */
    public List<String> tables() throws SQLException {
        return query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
                + " AND relname NOT LIKE 'headway%' AND relname <> 'alembic_version' ORDER BY 1");
    }

    /** Waits until the query has rows. */
    public List<String> await(String sql) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        try (Connection connection = database.connect()) {
            while (true) {
                List<String> rows = query(connection, sql);
                if (!rows.isEmpty()) {
                    return rows;
                }
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new AssertionError("in vain: " + sql + "\n"
                            + query(connection, "SELECT pid, state, wait_event, query FROM pg_stat_activity"));
                }
                Thread.sleep(10);
            }
        }
    }

    /** Waits until a Headway executes something that is like {@code pattern}; the backend's number. */
    public int awaitRunning(String pattern) throws SQLException, InterruptedException {
        return Integer.parseInt(await("SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND application_name LIKE 'headway%' AND state = 'active' AND query LIKE '" + pattern
                        + "'")
                .get(0));
    }

    @Override
    public void close() throws SQLException, IOException {
        database.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
