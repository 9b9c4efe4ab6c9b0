package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.code.Header;
import dev.headway.code.JavaRevision;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import dev.headway.revision.Revision;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchServer;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.Fact;
import dev.headway.verdict.Judge;
import dev.headway.verdict.Judged;
import dev.headway.verdict.Observation;
import dev.headway.verdict.RoundTrip;
import dev.headway.verdict.Verdict;
import dev.headway.walk.MigrationOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Revisions of a project are observed one after the other, each on what comes before it. */
final class RehearsalTest {

    private static final ObjectId NOTES = ObjectId.of(Kind.TABLE, "public", "notes");

    @Test
    void each_meets_what_comes_before_it_and_leaves_what_the_next_one_meets() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE notes (id int);", "DROP TABLE notes;");
            project.revision("b", "a", "ALTER TABLE notes ADD COLUMN text text;", "SELECT 1;");
            project.revision("c", "b", "CREATE INDEX notes_text ON notes (text);", "DROP INDEX notes_text;");
            List<Evidence> evidence = observe(project);
            assertEquals(
                    List.of("a", "b", "c"),
                    evidence.stream().map(each -> each.revision().id().value()).toList());
            assertTrue(evidence.get(0).before().find(NOTES).isEmpty());
            assertEquals(evidence.get(0).after(), evidence.get(1).before());
            assertEquals(evidence.get(1).after(), evidence.get(2).before());
            assertInstanceOf(RoundTrip.Proven.class, evidence.get(0).roundTrip());
            assertEquals(
                    new RoundTrip.Different(List.of("ALTER TABLE notes DROP COLUMN text")),
                    evidence.get(1).roundTrip());
            assertInstanceOf(RoundTrip.Proven.class, evidence.get(2).roundTrip());
        }
    }

    @Test
    void one_that_creates_an_extension_that_scratch_lacks_does_not_run_and_nor_does_what_comes_after()
            throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE notes (id int);", "DROP TABLE notes;");
            project.revision("b", "a", "CREATE EXTENSION IF NOT EXISTS plpgsql;", "SELECT 1;");
            project.revision(
                    "c", "b", "SELECT 1;\nCREATE EXTENSION IF NOT EXISTS \"Nobody \"\"has\" CASCADE;", "SELECT 1;");
            project.revision("d", "c", "CREATE INDEX notes_id ON notes (id);", "DROP INDEX notes_id;");
            List<Judged> judged = observe(project).stream().map(Judge::judge).toList();
            assertEquals(
                    List.of(
                            "a SAFE",
                            "b SAFE",
                            "c UNPROVEN line 7: it did not run: the scratch server does not have the extension"
                                    + " \"Nobody \"\"has\"",
                            "d UNPROVEN: it did not run: it comes after c, which could not run here"),
                    judged.stream().map(RehearsalTest::told).toList());
        }
    }

    @Test
    void a_block_that_creates_one_does_not_run_unless_it_asks_first_whether_it_is_there() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision(
                    "a",
                    "",
                    "DO $$ BEGIN IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'missing') THEN"
                            + " CREATE EXTENSION missing; END IF; END $$;",
                    "SELECT 1;");
            project.revision(
                    "b", "a", "DO $$ BEGIN EXECUTE 'CREATE EXTENSION IF NOT EXISTS missing'; END $$;", "SELECT 1;");
            List<Judged> judged = observe(project).stream().map(Judge::judge).toList();
            assertEquals(Verdict.UNPROVEN, judged.get(0).verdict());
            assertEquals(
                    "b UNPROVEN line 6: it did not run: the scratch server does not have the extension missing",
                    told(judged.get(1)));
        }
    }

    private static String told(Judged judged) {
        String findings = judged.findings().stream()
                .map(finding -> finding.statement()
                                .map(statement -> " line " + statement.origin().line())
                                .orElse("") + ": " + finding.message())
                .collect(Collectors.joining());
        return judged.evidence().revision().id() + " " + judged.verdict() + findings;
    }

    @Test
    void a_role_that_production_has_is_made() throws Exception {
        String role = "rehearsed_" + System.nanoTime();
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE notes ();", "DROP TABLE notes;");
            project.revision(
                    "b", "a", "GRANT SELECT ON notes TO " + role + ";", "REVOKE SELECT ON notes FROM " + role + ";");
            assertInstanceOf(RoundTrip.Proven.class, observe(project).get(1).roundTrip());
            project.execute("DROP ROLE " + role);
        }
    }

    @Test
    void one_that_fails_is_told_in_the_runners_words_but_the_remedy_is_to_rehearse_again() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE notes (id int);", "DROP TABLE notes;");
            project.revision("b", "a", "SELECT 1;\nALTER TABLE notes ADD COLUMN id int;", "SELECT 1;");
            MigrationException rehearsed = assertThrows(MigrationException.class, () -> observe(project));
            MigrationException ran = assertThrows(MigrationException.class, project::upgrade);
            assertEquals(
                    String.valueOf(ran.getMessage()).replaceFirst("(?s)remedy .*", "remedy"),
                    String.valueOf(rehearsed.getMessage())
                            .replaceFirst("  mend it, then run headway rehearse again$", ""));
        }
    }

    @Test
    void a_class_is_seen_as_one_statement() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE notes (id int);", "DROP TABLE notes;");
            project.code(Fills.class);
            Evidence evidence = observe(project).get(1);
            Observation seen = evidence.upgrade().get(0);
            assertEquals(Fills.class.getName(), seen.entry().statement().text());
            assertTrue(
                    seen.facts().contains(new Fact.Wrote(NOTES, "JAVA")),
                    () -> seen.facts().toString());
            assertTrue(
                    seen.facts().contains(new Fact.ShutOut(NOTES, true, true, 1)),
                    () -> seen.facts().toString());
            assertTrue(seen.facts().stream().anyMatch(Fact.Unseen.class::isInstance));
            assertInstanceOf(RoundTrip.Proven.class, evidence.roundTrip());
        }
    }

    /** A revision. */
    @Header(revision = "f", revises = "a", message = "fills", version = 1)
    public static final class Fills implements JavaRevision {
        @Override
        public void upgrade(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO notes VALUES (1)");
                statement.execute("ALTER TABLE notes ADD COLUMN text text");
            }
        }

        @Override
        public void downgrade(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ALTER TABLE notes DROP COLUMN text");
            }
        }
    }

    @Test
    void a_role_that_is_no_superuser_sees_what_it_can_and_says_what_it_cannot() throws Exception {
        String role = "plain_" + System.nanoTime();
        try (Project project = Project.onNewest()) {
            project.execute("CREATE ROLE " + role + " LOGIN CREATEDB");
            project.revision("a", "", "CREATE TABLE notes (id int, text text);", "DROP TABLE notes;");
            project.revision(
                    "b",
                    "a",
                    "ALTER TABLE notes ALTER COLUMN id TYPE bigint;\nDO $$ BEGIN DELETE FROM notes; END $$;",
                    "ALTER TABLE notes ALTER COLUMN id TYPE int;");
            ScratchServer server = ScratchServer.given(DatabaseUrl.parse(project.urlAs(role), "test"));
            Evidence evidence = observe(project, server).get(1);
            List<Fact> first = evidence.upgrade().get(0).facts();
            assertTrue(first.contains(new Fact.Rewritten(NOTES, Fact.Reason.FILE_NODE)), first::toString);
            assertTrue(first.contains(new Fact.ShutOut(NOTES, true, true, 1)), first::toString);
            List<Fact> block = evidence.upgrade().get(1).facts();
            assertTrue(block.stream().anyMatch(Fact.Unseen.class::isInstance), block::toString);
            assertInstanceOf(RoundTrip.Proven.class, evidence.roundTrip());
            project.execute("DROP ROLE " + role);
        }
    }

    @Test
    void a_revision_that_becomes_somebody_else_is_observed_all_the_same() throws Exception {
        String role = "owner_" + System.nanoTime();
        try (Project project = Project.onNewest()) {
            project.revision(
                    "a",
                    "",
                    "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;\n"
                            + "CREATE TABLE notes (id int);\nALTER TABLE notes OWNER TO " + role + ";",
                    "DROP TABLE notes;\nALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;");
            project.revision(
                    "b",
                    "a",
                    "SET LOCAL ROLE " + role + ";\nALTER TABLE notes ADD COLUMN text text;\n"
                            + "ALTER TABLE notes ALTER COLUMN text SET NOT NULL;",
                    "ALTER TABLE notes DROP COLUMN text;");
            Evidence evidence = observe(project).get(1);
            List<Fact> last = evidence.upgrade().get(2).facts();
            assertTrue(last.contains(new Fact.ShutOut(NOTES, true, true, 2)), last::toString);
            assertTrue(last.contains(new Fact.Scanned(NOTES, "verifying table")), last::toString);
            assertInstanceOf(RoundTrip.Proven.class, evidence.roundTrip());
            project.execute("DROP ROLE " + role);
        }
    }

    @Test
    void partitions_that_are_made_for_the_rehearsal_are_in_no_catalog() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision(
                    "a",
                    "",
                    "CREATE TABLE notes (id int) PARTITION BY HASH (id);\n"
                            + "CREATE SCHEMA s;\nCREATE TABLE s.notes (id int) PARTITION BY LIST (id);",
                    "DROP TABLE notes;\nDROP SCHEMA s CASCADE;");
            project.revision(
                    "b",
                    "a",
                    "ALTER TABLE notes ADD COLUMN text text DEFAULT random();",
                    "ALTER TABLE notes DROP COLUMN text;");
            Evidence evidence = observe(project).get(1);
            assertTrue(evidence.upgrade().get(0).facts().contains(new Fact.Rewritten(NOTES, Fact.Reason.DEFAULT)));
            for (Catalog catalog : List.of(evidence.before(), evidence.after())) {
                assertTrue(catalog.objects().keySet().stream()
                        .noneMatch(id -> id.toString().contains("headway")));
            }
        }
    }

    @Test
    void whoever_asks_for_the_end_does_not_wait_for_a_statement() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision(
                    "a", "", "CREATE TABLE notes AS SELECT 1 AS nap_of_rehearsal FROM pg_sleep(3600);", "SELECT 1;");
            Stop stop = new Stop();
            Scratch scratch = new Scratch(
                    ScratchServer.embedded(DatabaseUrl.parse(project.database().url(), "test")), stop);
            Rehearsal rehearsal = new Rehearsal(project.source(), MigrationOptions.DEFAULTS, scratch, stop);
            List<Revision> all = project.migrations().graph().revisions();
            Thread asking = new Thread(() -> {
                try {
                    project.await("SELECT 1 FROM pg_stat_activity WHERE state = 'active'"
                            + " AND query LIKE 'CREATE TABLE%nap_of_rehearsal%'");
                } catch (SQLException | InterruptedException e) {
                    throw new IllegalStateException(e);
                } finally {
                    stop.request();
                }
            });
            asking.start();
            assertThrows(InterruptedException.class, () -> rehearsal.observe(all));
            asking.join();
        }
    }

    private static List<Evidence> observe(Project project) throws InterruptedException {
        return observe(
                project,
                ScratchServer.embedded(DatabaseUrl.parse(project.database().url(), "test")));
    }

    private static List<Evidence> observe(Project project, ScratchServer server) throws InterruptedException {
        List<Revision> all = project.migrations().graph().revisions();
        Scratch scratch = new Scratch(server, new Stop());
        return new Rehearsal(project.source(), MigrationOptions.DEFAULTS, scratch, new Stop()).observe(all);
    }
}
