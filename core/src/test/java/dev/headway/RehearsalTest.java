package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import dev.headway.revision.Revision;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchServer;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.RoundTrip;
import dev.headway.walk.MigrationOptions;
import java.util.List;
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
    void one_that_fails_is_told_as_the_runner_tells_it() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "CREATE TABLE notes (id int);", "DROP TABLE notes;");
            project.revision("b", "a", "SELECT 1;\nALTER TABLE notes ADD COLUMN id int;", "SELECT 1;");
            MigrationException rehearsed = assertThrows(MigrationException.class, () -> observe(project));
            MigrationException ran = assertThrows(MigrationException.class, project::upgrade);
            assertEquals(ran.getMessage(), rehearsed.getMessage());
        }
    }

    private static List<Evidence> observe(Project project) throws InterruptedException {
        List<Revision> all = project.migrations().graph().revisions();
        DatabaseUrl url = DatabaseUrl.parse(project.database().url(), "test");
        Scratch scratch = new Scratch(ScratchServer.embedded(url), new Stop());
        return new Rehearsal(project.source(), MigrationOptions.DEFAULTS, scratch, new Stop()).observe(all);
    }
}
