package dev.headway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.connect.Stop;
import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A database that Alembic migrated goes on under Headway, and back. Where Debian's {@code alembic} is installed, it is
 * asked and used; where it is not, its table is written as it would, and only the rows are looked at.
 */
final class AlembicTest {

    private static final boolean INSTALLED = Files.isExecutable(Path.of("/usr/bin/alembic"));

    private Path directory;
    private Database database;

    @BeforeEach
    void project() throws IOException, SQLException {
        directory = Files.createTempDirectory("headway-alembic");
        Files.createDirectories(directory.resolve("versions"));
        Files.createDirectories(directory.resolve("migrations"));
        List<Major> majors = EmbeddedPostgres.majors();
        database = EmbeddedPostgres.shared(majors.get(majors.size() - 1)).createDatabase();
        Files.writeString(directory.resolve("alembic.ini"), """
                [alembic]
                script_location = .
                sqlalchemy.url = %s
                """.formatted(
                        database.url().replace("postgresql://", "postgresql+psycopg2://")));
        Files.writeString(directory.resolve("env.py"), """
                from alembic import context
                from sqlalchemy import create_engine
                engine = create_engine(context.config.get_main_option("sqlalchemy.url"))
                with engine.connect() as connection:
                    context.configure(connection=connection)
                    with context.begin_transaction():
                        context.run_migrations()
                """);
        revision("a1", "");
        revision("b1", "a1");
        revision("b2", "a1");
        revision("c1", "b1, b2");
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Test
    void one_head_is_continued_and_alembic_still_agrees() throws Exception {
        migratedByAlembic("b1");
        assertEquals("b1\n", headway("current"));
        headway("upgrade", "c1");
        assertEquals(Set.of("c1"), rows());
        assertEquals("null", query("SELECT to_regclass('headway_version')"));
        alembicAgrees();
        headway("downgrade", "a1");
        alembicAgrees();
    }

    @Test
    void two_heads_are_continued_and_alembic_goes_on_where_headway_stopped() throws Exception {
        migratedByAlembic("b1", "b2");
        assertEquals(
                Set.of("b1", "b2"), new TreeSet<>(headway("current").lines().toList()));
        headway("upgrade");
        assertEquals(Set.of("c1"), rows());
        headway("downgrade", "-1");
        assertEquals(Set.of("b1", "b2"), rows());
        alembicAgrees();
        if (INSTALLED) {
            alembic("upgrade", "head");
            assertEquals("c1 (head)\n", headway("current"));
        }
    }

    private void revision(String id, String parents) throws IOException {
        Files.writeString(
                directory.resolve("migrations/" + id + ".sql"),
                "--- revision " + id + "\n" + (parents.isEmpty() ? "" : "--- revises " + parents + "\n")
                        + "--- upgrade\nCREATE TABLE " + id + " (id int);\n--- downgrade\nDROP TABLE " + id + ";\n");
        String down = Arrays.stream(parents.split(", "))
                .filter(parent -> !parent.isEmpty())
                .map(parent -> "'" + parent + "'")
                .collect(Collectors.joining(", "));
        Files.writeString(directory.resolve("versions/" + id + ".py"), """
                from alembic import op
                revision = '%s'
                down_revision = %s
                def upgrade():
                    op.execute("CREATE TABLE %s (id int)")
                def downgrade():
                    op.execute("DROP TABLE %s")
                """.formatted(
                        id, down.isEmpty() ? "None" : "(" + down + ",)", id, id));
    }

    private void migratedByAlembic(String... heads) throws Exception {
        if (INSTALLED) {
            for (String head : heads) {
                alembic("upgrade", head);
            }
            return;
        }
        execute("CREATE TABLE alembic_version (version_num varchar(32) NOT NULL,"
                + " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))");
        for (String table : Stream.concat(Stream.of("a1"), Arrays.stream(heads)).toList()) {
            execute("CREATE TABLE " + table + " (id int)");
        }
        for (String head : heads) {
            execute("INSERT INTO alembic_version VALUES ('" + head + "')");
        }
    }

    private void alembicAgrees() throws Exception {
        if (INSTALLED) {
            Set<String> current = alembic("current")
                    .lines()
                    .map(line -> line.split(" ")[0])
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(rows(), current);
        }
    }

    private String alembic(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/usr/bin/alembic"));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(directory, "alembic", ".err");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(err.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> out + read(err));
        return out;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private String headway(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new Program(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of("DATABASE_URL", database.url()),
                        directory,
                        new Stop())
                .run(arguments);
        assertEquals(0, status, () -> err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private Set<String> rows() throws SQLException {
        return new TreeSet<>(List.of(query("SELECT string_agg(version_num, ',') FROM alembic_version")
                .split(",")));
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
