package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.plan.Plan;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

final class AutocommitTest {

    private static final String INDEX = "CREATE INDEX CONCURRENTLY one_id ON one (id);";

    @EveryMajor
    void what_no_transaction_holds_runs_among_what_one_could(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.autocommit(
                    "a",
                    "",
                    "CREATE TABLE one (id int);\n" + INDEX + "\nVACUUM one;\nCREATE TYPE mood AS ENUM ('good');\n"
                            + "ALTER TYPE mood ADD VALUE 'bad';\nCREATE TABLE two (m mood DEFAULT 'bad');\n"
                            + "COPY one FROM STDIN;\n1\n2\n\\.\nREINDEX INDEX CONCURRENTLY one_id;",
                    "DROP TABLE one; DROP TABLE two; DROP TYPE mood;");
            project.upgrade();
            assertEquals(List.of("a"), project.versions());
            assertEquals(List.of("one", "two"), project.tables());
            assertEquals(List.of("1", "2"), project.query("SELECT id FROM one ORDER BY id"));
            assertEquals(
                    List.of("t"),
                    project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'one_id'::regclass"));
            assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
            assertEquals(List.of("a|done"), project.journal());
        }
    }

    @EveryMajor
    void the_version_row_moves_last_and_meanwhile_progress_is_told(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection gate = project.database().connect();
                Statement keeper = gate.createStatement()) {
            project.revision("a", "", "CREATE TABLE gate (id int);", "")
                    .autocommit(
                            "b",
                            "a",
                            "CREATE TABLE one (id int);\nINSERT INTO one SELECT id FROM gate;\nSELECT 1;",
                            "");
            project.migrations().upgrade(Target.parse("a"));
            gate.setAutoCommit(false);
            keeper.execute("LOCK TABLE gate");
            Running<Report> upgrade = Concurrently.start(project::upgrade);
            project.awaitRunning("INSERT INTO one%");
            assertEquals(List.of("a"), project.versions());
            assertEquals(
                    List.of("\"public\".\"headway_version\"|b|upgrade|1|3|null"),
                    project.query(
                            "SELECT version_table, revision, direction, statements_done, statements_total, intended"
                                    + " FROM headway_progress"));
            gate.commit();
            upgrade.result();
            assertEquals(List.of("b"), project.versions());
        }
    }

    @EveryMajor
    void the_duration_in_the_journal_is_the_whole_sections(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.autocommit("a", "", "SELECT pg_sleep(0.3);\nSELECT 1;", "");
            project.upgrade();
            assertEquals(
                    List.of("t"),
                    project.query(
                            "SELECT finished_at - started_at >= interval '0.3 s' FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
        }
    }

    @EveryMajor
    void a_statement_that_fails_says_which_ones_stay_and_how_to_go_on(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "")
                    .autocommit(
                            "b",
                            "a",
                            "CREATE TABLE one (id int);\nINSERT INTO one VALUES (1), (1);\n"
                                    + "CREATE UNIQUE INDEX CONCURRENTLY one_id ON one (id);\nSELECT 1;",
                            "");
            RunFailure failure = project.failedUpgrade();
            Problem problem = Project.only(failure);
            assertTrue(problem.what().contains("could not create unique index"), problem.what());
            assertTrue(problem.what().contains("2 of its 4 statements took effect and stay"), problem.what());
            assertTrue(problem.where().endsWith("b.sql:8"), problem.where());
            assertEquals(
                    "mend the statement, then run headway upgrade again: it goes on at statement 3 of 4; what stands before"
                            + " it in the file must stay as it is",
                    problem.remedy());
            // An INVALID unique index would go on refusing rows.
            assertEquals(List.of("null"), project.query("SELECT to_regclass('one_id')"));

            Problem next = Project.only(project.failedUpgrade());
            assertTrue(next.what().contains("could not create unique index"), next.what());
            assertThrows(MigrationException.class, () -> project.migrations().launch(Target.parse("heads")));

            project.autocommit(
                    "b",
                    "a",
                    "CREATE TABLE one (id int);\nINSERT INTO one VALUES (1), (1);\nDELETE FROM one;\n"
                            + "CREATE UNIQUE INDEX CONCURRENTLY one_id ON one (id);\nSELECT 1;",
                    "");
            project.upgrade();
            assertEquals(List.of("b"), project.versions());
            assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
            assertEquals(
                    List.of("t"),
                    project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'one_id'::regclass"));
        }
    }

    @EveryMajor
    void stamp_settles_it_either_way(Major major) throws Exception {
        for (String stands : List.of("a", "b")) {
            try (Project project = Project.on(major)) {
                project.revision("a", "", "", "")
                        .autocommit("b", "a", "CREATE TABLE one (id int);\nSELECT 1/0;", "")
                        .revision("c", "b", "CREATE TABLE three (id int);", "");
                project.failedUpgrade();
                project.migrations().stamp(List.of(Target.parse(stands)), false);
                assertEquals(List.of(stands), project.versions());
                assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
                if (stands.equals("a")) {
                    project.execute("DROP TABLE one");
                    project.autocommit("b", "a", "CREATE TABLE one (id int);\nSELECT 1/1;", "");
                }
                project.upgrade();
                assertEquals(List.of("c"), project.versions());
                assertEquals(List.of("one", "three"), project.tables());
            }
        }
    }

    @EveryMajor
    void a_first_statement_that_does_all_or_nothing_leaves_nothing_to_settle(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.autocommit("a", "", "CREATE TABEL one (id int);\n" + INDEX, "");
            Problem problem = Project.only(project.failedUpgrade());
            assertTrue(problem.remedy().endsWith("nothing of this revision was kept"), problem.remedy());
            assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
            project.autocommit("a", "", "CREATE TABLE one (id int);\n" + INDEX, "");
            project.upgrade();
            assertEquals(List.of("a|failed", "a|done"), project.journal());
        }
    }

    @EveryMajor
    void an_index_that_cannot_be_built_leaves_nothing_either(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE one (id int)", "INSERT INTO one VALUES (1), (1)");
            project.autocommit("a", "", "CREATE UNIQUE INDEX CONCURRENTLY one_id ON one (id);", "");
            Problem problem = Project.only(project.failedUpgrade());
            assertTrue(problem.remedy().endsWith("nothing of this revision was kept"), problem.remedy());
            assertEquals(List.of("null"), project.query("SELECT to_regclass('one_id')"));
            assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
        }
    }

    @EveryMajor
    void what_commits_by_itself_and_fails_has_to_be_looked_at(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE log (id int)");
            project.execute("CREATE PROCEDURE p() LANGUAGE plpgsql AS"
                    + " 'BEGIN INSERT INTO log VALUES (1); COMMIT; RAISE EXCEPTION ''no''; END'");
            for (String sql : List.of(
                    "CALL p();", "DO 'BEGIN INSERT INTO log VALUES (1); COMMIT; RAISE EXCEPTION ''no''; END';")) {
                project.autocommit("a", "", sql, "");
                Problem problem = Project.only(project.failedUpgrade());
                assertTrue(problem.what().contains("how far the one that failed came is not certain"), problem.what());
                assertTrue(problem.remedy().contains("--- allow rerun REASON"), problem.remedy());
                Problem next = Project.only(project.failedUpgrade());
                assertTrue(next.what().startsWith("upgrade a cannot go on: nobody can know how far"), next.what());
                project.migrations().stamp(List.of(Target.parse("base")), false);
            }
            assertEquals(List.of("1", "1"), project.query("SELECT id FROM log"));
        }
    }

    @EveryMajor
    void a_routine_that_does_not_commit_is_recorded_with_what_it_does(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE log (id int)");
            project.execute("CREATE PROCEDURE p(n int) LANGUAGE plpgsql AS"
                    + " 'BEGIN INSERT INTO log VALUES (n); IF n < 0 THEN COMMIT; END IF; END'");
            project.autocommit("a", "", "CALL p(1);\nCALL p(-2);\nDO 'BEGIN PERFORM 1/0; END';", "");
            Problem problem = Project.only(project.failedUpgrade());
            assertTrue(problem.remedy().contains("it goes on at statement 3 of 3"), problem.remedy());
            project.autocommit("a", "", "CALL p(1);\nCALL p(-2);\nDO 'BEGIN PERFORM 1/1; END';", "");
            project.upgrade();
            assertEquals(List.of("-2", "1"), project.query("SELECT id FROM log ORDER BY 1"));
        }
    }

    @EveryMajor
    void what_is_half_done_is_finished_before_anything_else(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "")
                    .file(
                            "b.sql",
                            "--- revision b\n--- revises a\n--- upgrade autocommit\nCREATE TABLE one (id int);\n"
                                    + "SELECT 1/(count(*)) FROM gate;\n--- downgrade autocommit\nDROP TABLE one;\n"
                                    + "SELECT 1/(count(*)) FROM gate;\n");
            project.execute("CREATE TABLE gate (id int)");
            project.failedUpgrade();
            String half = "upgrade b has not come to its end: 1 of 2 statements has taken effect, so ";
            Problem down = refused(() -> project.migrations().downgrade(Target.parse("base")));
            assertEquals(half + "the downgrade has to wait", down.what());
            assertTrue(down.remedy().startsWith("go on with it first: headway upgrade b   or "), down.remedy());
            assertEquals(
                    half + "a plan without it has to wait",
                    refused(() -> project.migrations().upgrade(Target.parse("a")))
                            .what());
            assertEquals(1, project.migrations().status().underWay().size());
            Plan plan = project.migrations().readOnly().planUpgrade(Target.parse("heads"));
            assertEquals(
                    "upgrade a -> b, from statement 2 of 2", plan.steps().get(0).toString());

            project.execute("INSERT INTO gate VALUES (1)");
            project.migrations().upgrade(Target.parse("b"));
            project.execute("DELETE FROM gate");
            assertThrows(RunFailure.class, () -> project.migrations().downgrade(Target.parse("base")));
            Problem up = refused(project::upgrade);
            assertEquals(
                    "downgrade b has not come to its end: 1 of 2 statements has taken effect, so the upgrade has to wait",
                    up.what());
            assertTrue(up.remedy().startsWith("go on with it first: headway downgrade b-1   or "), up.remedy());

            project.execute("INSERT INTO gate VALUES (1)");
            project.migrations().downgrade(Target.parse("b-1"));
            assertEquals(List.of("a"), project.versions());
            assertEquals(List.of("gate"), project.tables());
            assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
        }
    }

    @EveryMajor
    void a_file_that_is_gone_is_missed(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "").autocommit("b", "a", "CREATE TABLE one (id int);\nSELECT 1/0;", "");
            project.failedUpgrade();
            Files.delete(project.directory().resolve("b.sql"));
            Problem problem = refused(project::upgrade);
            assertEquals(
                    "upgrade b has not come to its end: 1 of 2 statements has taken effect, and no file has that revision",
                    problem.what());
        }
    }

    private static Problem refused(Executable command) {
        return Project.only(assertThrows(MigrationException.class, command));
    }

    @EveryMajor
    void an_empty_section_moves_the_version_row(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.autocommit("a", "", "", "").autocommit("b", "a", "-- nothing", "");
            project.upgrade();
            assertEquals(List.of("b"), project.versions());
            assertEquals(List.of("a|done", "b|done"), project.journal());
        }
    }

    @EveryMajor
    void a_downgrade_works_the_same_way(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.file(
                    "a.sql",
                    "--- revision a\n--- upgrade autocommit\nCREATE TABLE one (id int);\n" + INDEX
                            + "\n--- downgrade autocommit\nDROP INDEX CONCURRENTLY one_id;\nDROP TABLE missing;\n");
            project.upgrade();
            RunFailure failure =
                    assertThrows(RunFailure.class, () -> project.migrations().downgrade(Target.parse("base")));
            assertTrue(
                    Project.only(failure)
                            .remedy()
                            .endsWith(
                                    "run headway downgrade again: it goes on at statement 2 of 2; what stands before it"
                                            + " in the file must stay as it is"),
                    failure.getMessage());
            assertEquals(
                    List.of("a|downgrade|1|2|t"),
                    project.query("SELECT p.revision, p.direction, statements_done, statements_total,"
                            + " p.checksum <> j.checksum FROM headway_progress p JOIN headway_journal j USING (revision)"
                            + " LIMIT 1"));
            project.migrations().stamp(List.of(Target.parse("base")), false);
            assertEquals(List.of(), project.versions());
        }
    }
}
