package dev.headway.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that were changed after they ran. */
final class EditsTest {

    private static final Target HEADS = Target.parse("heads");

    private static Project applied(Major major) throws Exception {
        Project project = Project.on(major);
        project.revision("a", "", "CREATE TABLE one (\n  id int,\n  name text\n);\nSELECT 1;", "DROP TABLE one;")
                .revision("b", "a", "SELECT 2;", "")
                .revision("c", "b", "SELECT 3;", "");
        project.upgrade();
        return project;
    }

    @EveryMajor
    void an_edit_is_told_with_the_difference_and_the_ways_out(Major major) throws Exception {
        try (Project project = applied(major)) {
            project.revision(
                    "a", "", "CREATE TABLE one (\n  id bigint,\n  name text\n);\nSELECT 1;", "DROP TABLE one;");
            Problem problem = project.refusedUpgrade();
            assertEquals(
                    "revision a was applied, and its upgrade section was edited:\n  CREATE TABLE one (\n-   id int,\n"
                            + "+   id bigint,\n    name text",
                    problem.what());
            assertTrue(problem.where().endsWith("a.sql:1"), problem.where());
            assertTrue(problem.remedy().startsWith("put back what ran"), problem.remedy());
            assertTrue(problem.remedy().endsWith("headway stamp --edited a"), problem.remedy());
            for (String target : List.of("base", "b")) {
                assertThrows(
                        MigrationException.class, () -> project.migrations().downgrade(Target.parse(target)));
            }
            assertThrows(MigrationException.class, () -> project.migrations().launch(HEADS));
            assertThrows(
                    MigrationException.class,
                    () -> project.migrations().readOnly().planUpgrade(HEADS));
            assertEquals(List.of("c"), project.versions());
        }
    }

    @EveryMajor
    void what_the_server_never_saw_may_change(Major major) throws Exception {
        try (Project project = applied(major)) {
            project.revision(
                    "a",
                    "",
                    "--- labels lib\n--- phase contract",
                    "-- why\nCREATE TABLE one (id /* key */ int, name text);\n\n\nSELECT   1 ;",
                    "DROP TABLE one CASCADE;");
            assertEquals(0, project.upgrade().steps().size());
            assertEquals(
                    3,
                    project.migrations().downgrade(Target.parse("base")).steps().size());
        }
    }

    @EveryMajor
    void all_edits_are_told_at_once_oldest_first(Major major) throws Exception {
        try (Project project = applied(major)) {
            project.revision("a", "", "SELECT 'new';", "").revision("c", "b", "SELECT 'too';", "");
            List<Problem> problems =
                    assertThrows(MigrationException.class, project::upgrade).problems();
            assertEquals(2, problems.size());
            assertTrue(problems.get(0).what().startsWith("revision a was applied"), problems.toString());
            assertTrue(problems.get(1).what().startsWith("revision c was applied"), problems.toString());
        }
    }

    @EveryMajor
    void other_parents_and_other_dependencies_are_edits(Major major) throws Exception {
        try (Project project = applied(major)) {
            project.revision("s", "a", "CREATE TABLE spliced (id int);", "").revision("b", "s", "SELECT 2;", "");
            assertEquals(
                    "revision b was applied, and it revises s now, and revised a when it ran",
                    project.refusedUpgrade().what());
            project.revision("s", "", "CREATE TABLE spliced (id int);", "")
                    .revision("b", "a", "--- depends s", "SELECT 2;", "");
            assertEquals(
                    "revision b was applied, and it depends on s now, and depended on nothing when it ran",
                    project.refusedUpgrade().what());
            project.revision("b", "s", "SELECT 'edited too';", "");
            String what = project.refusedUpgrade().what();
            assertTrue(what.startsWith("revision b was applied, and it revises s now"), what);
            assertTrue(what.contains(", and its upgrade section was edited:"), what);
        }
    }

    @EveryMajor
    void a_splice_below_a_revision_that_keeps_no_text_is_found_too(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "").revision("b", "a", "--- store none", "SELECT 'secret';", "");
            project.upgrade();
            project.revision("s", "a", "CREATE TABLE spliced (id int);", "")
                    .revision("b", "s", "--- store none", "SELECT 'secret';", "");
            assertEquals(
                    "revision b was applied, and it revises s now, and revised a when it ran",
                    project.refusedUpgrade().what());
            project.revision("b", "a", "--- store none", "SELECT 'other';", "").revision("s", "b", "", "");
            assertEquals(
                    "revision b was applied, and its upgrade section was edited; the journal kept only the checksum of"
                            + " what ran",
                    project.refusedUpgrade().what());
        }
    }

    @EveryMajor
    void an_edit_below_a_merge_and_behind_a_dependency_is_found(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "SELECT 1;", "")
                    .revision("l", "a", "SELECT 2;", "")
                    .revision("r", "a", "SELECT 3;", "")
                    .revision("m", "l, r", "", "")
                    .revision("x", "", "SELECT 4;", "")
                    .revision("y", "m", "--- depends x", "", "");
            project.upgrade();
            assertEquals(List.of("y"), project.versions());
            project.revision("r", "a", "SELECT 33;", "");
            assertTrue(project.refusedUpgrade().what().startsWith("revision r was applied, and its upgrade"));
            project.revision("r", "a", "SELECT 3;", "").revision("x", "", "SELECT 44;", "");
            assertTrue(project.refusedUpgrade().what().startsWith("revision x was applied, and its upgrade"));
        }
    }

    @EveryMajor
    void an_edit_under_one_of_several_heads_is_found(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "SELECT 1;", "").revision("b", "", "SELECT 2;", "");
            project.upgrade();
            project.revision("a", "", "SELECT 11;", "");
            assertTrue(project.refusedUpgrade().what().startsWith("revision a was applied"));
        }
    }

    @EveryMajor
    void one_edit_is_accepted_and_the_other_is_still_told(Major major) throws Exception {
        try (Project project = applied(major)) {
            project.revision("a", "", "SELECT 'new';", "").revision("c", "b", "SELECT 'too';", "");
            project.migrations().acceptEdits(List.of(Target.parse("a")));
            assertTrue(project.refusedUpgrade().what().startsWith("revision c was applied"));
            project.migrations().acceptEdits(List.of(Target.parse("c")));
            assertEquals(0, project.upgrade().steps().size());
            assertEquals(List.of("c"), project.versions());
            assertEquals(
                    List.of("a|stamp|done", "c|stamp|done"),
                    project.query("SELECT revision, command, outcome FROM headway_journal WHERE direction = 'stamp'"));
            project.revision("a", "", "SELECT 'newest';", "");
            assertTrue(project.refusedUpgrade().what().contains("-SELECT 'new'".replace("-", "- ")));
        }
    }

    @EveryMajor
    void accepting_what_lies_below_vouches_for_the_heads_again(Major major) throws Exception {
        try (Project project = applied(major)) {
            project.revision("a", "", "SELECT 'new';", "");
            project.migrations().acceptEdits(List.of(Target.parse("a")));
            assertEquals(
                    List.of("a|stamp", "c|stamp"),
                    project.query(
                            "SELECT revision, direction FROM headway_journal WHERE direction = 'stamp' ORDER BY 1"));
            assertEquals(0, project.upgrade().steps().size());
        }
    }

    @Test
    void what_is_not_applied_has_nothing_to_accept() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "", "").revision("b", "a", "", "");
            project.migrations().upgrade(Target.parse("a"));
            Problem problem = Project.only(assertThrows(
                    MigrationException.class, () -> project.migrations().acceptEdits(List.of(Target.parse("b")))));
            assertEquals("revision b is not applied, so there is nothing to accept", problem.what());
        }
    }

    @EveryMajor
    void what_the_journal_does_not_know_is_trusted(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute(
                    "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY)",
                    "INSERT INTO alembic_version VALUES ('a')");
            project.revision("a", "", "SELECT 1;", "").revision("b", "a", "SELECT 2;", "");
            project.upgrade();
            project.revision("a", "", "SELECT 11;", "");
            assertEquals(0, project.upgrade().steps().size());
            project.revision("b", "a", "SELECT 22;", "");
            assertTrue(project.refusedUpgrade().what().startsWith("revision b was applied"));
        }
    }

    @EveryMajor
    void a_revision_that_was_taken_back_may_be_rewritten(Major major) throws Exception {
        try (Project project = applied(major)) {
            project.migrations().downgrade(Target.parse("b"));
            project.revision("c", "b", "SELECT 33;", "");
            assertEquals(1, project.upgrade().steps().size());
            assertEquals(0, project.upgrade().steps().size());
        }
    }

    @EveryMajor
    void a_stamp_vouches_for_what_it_stamps(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "SELECT 1;", "").revision("b", "a", "SELECT 2;", "");
            project.migrations().stamp(List.of(Target.parse("b")), false);
            assertEquals(0, project.upgrade().steps().size());
            project.revision("b", "a", "SELECT 22;", "");
            assertTrue(project.refusedUpgrade().what().startsWith("revision b was applied"));
        }
    }
}
