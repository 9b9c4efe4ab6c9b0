package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.code.Header;
import dev.headway.code.JavaRevision;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.revision.Revision;
import dev.headway.rows.RowFile;
import dev.headway.rows.RowSource;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchServer;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.OnRows;
import dev.headway.walk.MigrationOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Revisions of a project meet rows one after the other; one that fails on them is in no other's way. */
final class RowsStageTest {

    private static final RowSource GENERATED = new RowSource.Generated();

    @Test
    void what_fails_on_rows_is_in_the_way_of_no_other() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE note (id int PRIMARY KEY, text text);", "DROP TABLE note;");
            project.revision(
                    "b",
                    "a",
                    "ALTER TABLE note ALTER text SET NOT NULL;",
                    "ALTER TABLE note ALTER text DROP NOT NULL;");
            project.revision("c", "b", "UPDATE note SET text = lower(text);", "SELECT 1;");
            project.revision("d", "c", "ALTER TABLE note ALTER text TYPE int USING length(text);", "SELECT 1;");
            List<OnRows> seen = observe(project, GENERATED);
            assertInstanceOf(OnRows.Passed.class, seen.get(0).outcome());
            assertEquals("23502", failed(seen.get(1)).refusal().state());
            assertInstanceOf(OnRows.Passed.class, seen.get(2).outcome());
            assertTrue(
                    seen.get(2).written().get(0).rows() > 10, () -> seen.get(2).toString());
            assertTrue(seen.get(2).written().get(0).wal() > 0, () -> seen.get(2).toString());
        }
    }

    @Test
    void what_fails_in_the_midst_of_statements_that_commit_by_themselves_spoils_nothing() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE note (id int PRIMARY KEY, text text);", "DROP TABLE note;");
            project.autocommit(
                    "b",
                    "a",
                    "ALTER TABLE note ADD more int;\nCREATE UNIQUE INDEX CONCURRENTLY note_text ON note (text);",
                    "DROP INDEX note_text;\nALTER TABLE note DROP more;");
            project.revision("c", "b", "ALTER TABLE note ADD most int;", "ALTER TABLE note DROP most;");
            List<OnRows> seen = observe(project, GENERATED);
            assertEquals("23505", failed(seen.get(1)).refusal().state());
            assertEquals(new OnRows.Passed(List.of()), seen.get(2).outcome());
        }
    }

    @Test
    void tables_that_change_get_rows_of_their_new_kind() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE note (id int PRIMARY KEY);", "DROP TABLE note;");
            project.revision("b", "a", "ALTER TABLE note ADD kind text;", "ALTER TABLE note DROP kind;");
            project.revision(
                    "c",
                    "b",
                    "ALTER TABLE note ALTER kind TYPE int USING kind::int;",
                    "ALTER TABLE note ALTER kind TYPE text;");
            assertEquals(
                    "22P02",
                    failed(observe(project, GENERATED).get(2)).refusal().state());
        }
    }

    @Test
    void rows_of_a_file_go_along_from_revision_to_revision() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE note (id int PRIMARY KEY, text text);", "DROP TABLE note;");
            project.revision("b", "a", "ALTER TABLE note RENAME TO notes;", "ALTER TABLE notes RENAME TO note;");
            project.revision("c", "b", "DELETE FROM notes;", "SELECT 1;");
            RowFile file = RowFile.of("rows.sql", "INSERT INTO note VALUES (1, 'one'), (2, 'two');");
            List<Revision> all = project.migrations().graph().revisions();
            List<OnRows> seen = observe(project, file, all.subList(1, 3));
            assertEquals(new OnRows.Passed(List.of()), seen.get(0).outcome());
            assertEquals(2, seen.get(1).written().get(0).rows());
            assertEquals(
                    2,
                    assertInstanceOf(OnRows.Passed.class, seen.get(1).outcome())
                            .losses()
                            .get(0)
                            .gone());
        }
    }

    @Test
    void where_all_rows_are_in_the_way_the_next_one_meets_none() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE note (id int PRIMARY KEY, text text);", "DROP TABLE note;");
            project.revision("b", "a", "ALTER TABLE note ADD CHECK (id > 1000);", "SELECT 1;");
            project.revision("c", "b", "SELECT 1;", "SELECT 1;");
            RowFile file = RowFile.of("rows.sql", "COPY note FROM stdin;\n1\tone\n2\ttwo\n\\.\n");
            List<Revision> all = project.migrations().graph().revisions();
            List<OnRows> seen = observe(project, file, all.subList(1, 3));
            assertEquals("23514", failed(seen.get(0)).refusal().state());
            assertInstanceOf(OnRows.NotMet.class, seen.get(1).outcome());
        }
    }

    @Test
    void a_row_that_is_refused_is_told_by_its_line() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE note (id int PRIMARY KEY, text text);", "DROP TABLE note;");
            project.revision("b", "a", "SELECT 1;", "SELECT 1;");
            RowFile file = RowFile.of(
                    "rows.sql", "SET row_security = off;\n\nCOPY note\n  FROM stdin;\n1\tone\nsecret\ttwo\n\\.\n");
            List<Revision> all = project.migrations().graph().revisions();
            MigrationException refused =
                    assertThrows(MigrationException.class, () -> observe(project, file, all.subList(1, 2)));
            assertEquals(
                    Optional.of(new Origin("rows.sql", 6, 1)),
                    refused.problems().get(0).origin());
            assertTrue(!String.valueOf(refused.getMessage()).contains("secret"), refused::getMessage);
        }
    }

    @Test
    void classes_are_rehearsed_on_rows_too() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE note (id int, text text);", "DROP TABLE note;");
            project.code(Requires.class);
            OnRows seen = observe(project, GENERATED).get(1);
            assertEquals("23502", failed(seen).refusal().state());
            assertEquals(
                    Requires.class.getName(),
                    failed(seen).refusal().statement().orElseThrow().text());
        }
    }

    /** A revision. */
    @Header(revision = "f", revises = "a", message = "requires", version = 1)
    public static final class Requires implements JavaRevision {
        @Override
        public void upgrade(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ALTER TABLE note ALTER text SET NOT NULL");
            }
        }

        @Override
        public void downgrade(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ALTER TABLE note ALTER text DROP NOT NULL");
            }
        }
    }

    @Test
    void a_role_that_is_no_superuser_fills_what_it_owns() throws Exception {
        String role = "filler_" + System.nanoTime();
        try (Project project = Project.onNewest()) {
            project.execute("CREATE ROLE " + role + " LOGIN CREATEDB");
            project.revision(
                    "a",
                    "",
                    "CREATE TABLE note (id int PRIMARY KEY, text text);\nALTER TABLE note ENABLE ROW LEVEL SECURITY;",
                    "DROP TABLE note;");
            project.revision("b", "a", "UPDATE note SET text = '';", "SELECT 1;");
            ScratchServer server = ScratchServer.given(DatabaseUrl.parse(project.urlAs(role), "test"));
            List<Evidence> seen = new Rehearsal(
                            project.source(), MigrationOptions.DEFAULTS, new Scratch(server, new Stop()), new Stop())
                    .with(GENERATED)
                    .observe(project.migrations().graph().revisions());
            assertTrue(seen.get(1).onRows().orElseThrow().written().get(0).rows() > 10, seen::toString);
            project.execute("DROP ROLE " + role);
        }
    }

    private static OnRows.Failed failed(OnRows seen) {
        return assertInstanceOf(OnRows.Failed.class, seen.outcome(), seen::toString);
    }

    private static List<OnRows> observe(Project project, RowSource rows) throws InterruptedException {
        return observe(project, rows, project.migrations().graph().revisions());
    }

    private static List<OnRows> observe(Project project, RowSource rows, List<Revision> revisions)
            throws InterruptedException {
        ScratchServer server =
                ScratchServer.embedded(DatabaseUrl.parse(project.database().url(), "test"));
        return new Rehearsal(project.source(), MigrationOptions.DEFAULTS, new Scratch(server, new Stop()), new Stop())
                .with(rows).observe(revisions).stream()
                        .map(evidence -> evidence.onRows().orElseThrow())
                        .toList();
    }
}
