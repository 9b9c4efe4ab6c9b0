package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.production.Rights;
import dev.headway.production.Twin;
import dev.headway.revision.Revision;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.scratch.ScratchServer;
import dev.headway.verdict.Refused;
import dev.headway.walk.MigrationOptions;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What production's role may not do, done by a twin of it on scratch, on every PostgreSQL. */
final class AsProductionTest {

    private static final String MIGRATOR = "headway \"Migrator\"";

    private static final String BLOCK = "DO $$ BEGIN EXECUTE '%s'; END $$";

    @EveryMajor
    void what_a_block_does_to_what_others_own_is_refused(Major major) throws Exception {
        try (Project project = production(major)) {
            project.revision("b2", "a1", BLOCK.formatted("ALTER TABLE app.theirs ADD note text"), "SELECT 1");
            project.revision("c3", "b2", BLOCK.formatted("ALTER TABLE app.ours ADD note text"), "SELECT 1");
            project.revision("d4", "c3", BLOCK.formatted("CREATE SCHEMA elsewhere"), "SELECT 1");

            assertEquals(
                    List.of("b2: must be owner of table theirs", "d4: permission denied for database"),
                    refused(major, project));
        }
    }

    @EveryMajor
    void what_the_role_has_in_production_its_twin_has_too(Major major) throws Exception {
        try (Project project = production(major)) {
            project.execute(
                    "GRANT CREATE ON SCHEMA public TO " + quoted(),
                    "GRANT SELECT, REFERENCES ON app.theirs TO " + quoted());
            project.revision(
                    "b2",
                    "a1",
                    "CREATE TABLE mine (id int REFERENCES app.theirs);\n"
                            + "ALTER TABLE mine OWNER TO " + quoted() + ";\n"
                            + "CREATE VIEW seen AS SELECT id FROM app.theirs;\n"
                            + "ALTER TYPE app.mood ADD VALUE 'glad';\n"
                            + "CREATE OR REPLACE FUNCTION app.one() RETURNS int LANGUAGE sql AS 'SELECT 2';\n"
                            + "CREATE INDEX ON app.ours (id);\n"
                            + "GRANT SELECT ON mine TO PUBLIC",
                    "SELECT 1");
            project.revision("c3", "b2", "ALTER TABLE mine ADD note text", "SELECT 1");

            assertEquals(List.of(), refused(major, project));
        }
    }

    @EveryMajor
    void whoever_owns_the_database_may_make_what_such_a_one_may(Major major) throws Exception {
        try (Project project = production(major)) {
            project.execute("ALTER DATABASE \"" + project.database().name() + "\" OWNER TO " + quoted());
            project.revision("b2", "a1", "CREATE SCHEMA elsewhere; CREATE EXTENSION IF NOT EXISTS plpgsql", "SELECT 1");
            project.revision("c3", "b2", BLOCK.formatted("ALTER TABLE app.theirs ADD note text"), "SELECT 1");

            assertEquals(List.of("c3: must be owner of table theirs"), refused(major, project));
        }
    }

    @EveryMajor
    void of_a_superuser_nothing_is_asked(Major major) throws Exception {
        try (Project project = production(major)) {
            project.revision("b2", "a1", "ALTER TABLE app.theirs ADD note text", "SELECT 1");
            ReadOnly.Standing standing = project.migrations()
                    .readOnly()
                    .standing(project.migrations().graph().revisions());

            assertTrue(!standing.rights().ordinary());
            assertEquals(1, standing.pending().size());
        }
    }

    @Test
    void many_that_make_the_same_twin_do_not_get_into_each_others_way() throws Exception {
        Major major = Project.majors().get(Project.majors().size() - 1);
        DatabaseUrl url = DatabaseUrl.parse(EmbeddedPostgres.shared(major).url(), "the test");
        Rights rights;
        try (Project project = Project.on(major);
                Session session = project.session()) {
            Rights own = Rights.read(session);
            rights = new Rights(
                    own.role(),
                    own.database(),
                    true,
                    own.json().replace("\"role\"", "\"twin of " + System.nanoTime() + "\""));
        }
        List<Callable<Boolean>> runs = Collections.nCopies(6, () -> {
            try (ScratchDatabase database = new Scratch(ScratchServer.embedded(url), new Stop()).empty()) {
                new Twin(rights).settle(database, new Stop());
                return true;
            }
        });
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        try {
            for (Future<Boolean> run : threads.invokeAll(runs)) {
                assertTrue(run.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A schema of the role's own, and in it a table that is not. */
    private static Project production(Major major) throws Exception {
        Project project = Project.on(major);
        project.execute(
                "DO $$BEGIN CREATE ROLE " + quoted() + " LOGIN; EXCEPTION WHEN duplicate_object THEN END$$",
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        project.revision(
                "a1",
                "",
                "CREATE SCHEMA app;\n"
                        + "CREATE TABLE app.ours (id int);\n"
                        + "CREATE TABLE app.theirs (id int PRIMARY KEY);\n"
                        + "CREATE TYPE app.mood AS ENUM ('sad');\n"
                        + "CREATE FUNCTION app.one() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "DROP SCHEMA app CASCADE");
        project.upgrade();
        project.execute(
                "ALTER SCHEMA app OWNER TO " + quoted(),
                "ALTER TABLE app.ours OWNER TO " + quoted(),
                "ALTER TYPE app.mood OWNER TO " + quoted(),
                "ALTER FUNCTION app.one() OWNER TO " + quoted());
        return project;
    }

    private static List<String> refused(Major major, Project project) throws Exception {
        Connector migrator = Project.connector(project.urlAs("headway%20%22Migrator%22"));
        Migrations migrations = project.migrations(migrator);
        List<Revision> all = migrations.graph().revisions();
        ReadOnly.Standing standing = migrations.readOnly().standing(all);
        assertEquals(List.of(), standing.refusals());
        assertEquals(MIGRATOR, standing.rights().role());
        DatabaseUrl url = DatabaseUrl.parse(EmbeddedPostgres.shared(major).url(), "the test");
        Rehearsal rehearsal = new Rehearsal(
                project.source(),
                MigrationOptions.DEFAULTS,
                new Scratch(ScratchServer.embedded(url), new Stop()),
                new Stop());
        Set<Revision> pending = standing.pending();
        return rehearsal.refused(standing.rights(), pending).stream()
                .map(AsProductionTest::told)
                .toList();
    }

    private static String told(Refused refused) {
        return refused.in().id() + ": " + refused.message().replaceAll(" test_[0-9]+$", "");
    }

    private static String quoted() {
        return "\"" + MIGRATOR.replace("\"", "\"\"") + "\"";
    }
}
