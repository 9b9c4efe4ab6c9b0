package dev.headway.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Migrations;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.walk.MigrationOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which table is the version table. */
final class VersionTableTest {

    private static final Target HEADS = Target.parse("heads");

    @EveryMajor
    void an_empty_row_is_told(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "");
            project.upgrade();
            project.execute("INSERT INTO headway_version VALUES ('')");
            assertEquals(
                    "the version table public.headway_version holds an empty row, which names no revision",
                    project.refusedUpgrade().what());
        }
    }

    @EveryMajor
    void a_database_that_alembic_migrated_goes_on_in_its_table(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute(
                    "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL,"
                            + " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
                    "DO $$BEGIN CREATE ROLE grantee; EXCEPTION WHEN duplicate_object THEN END$$",
                    "GRANT UPDATE ON alembic_version TO grantee",
                    "INSERT INTO alembic_version VALUES ('a')");
            project.revision("a", "", "SELECT 1/0;", "")
                    .revision("b", "a", "CREATE TABLE two (id int);", "DROP TABLE two;");
            assertEquals(1, project.upgrade().steps().size());
            assertEquals(List.of("b"), project.query("SELECT * FROM alembic_version"));
            assertEquals(
                    List.of("{postgres=arwdDxtm/postgres,grantee=w/postgres}"
                            .replace("m/", major.number() >= 17 ? "m/" : "/")),
                    project.query("SELECT relacl FROM pg_class WHERE relname = 'alembic_version'"));
            assertEquals(List.of("null"), project.query("SELECT obj_description('alembic_version'::regclass)"));
            assertEquals(List.of(), project.query("SELECT * FROM pg_class WHERE relname = 'headway_version'"));
            project.migrations().downgrade(Target.parse("a"));
            assertEquals(List.of("a"), project.query("SELECT * FROM alembic_version"));
        }
    }

    @EveryMajor
    void two_heads_of_alembics_are_merged_as_alembic_would(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute(
                    "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY)",
                    "INSERT INTO alembic_version VALUES ('l1'), ('r1')");
            project.revision("base1", "", "SELECT 1/0;", "")
                    .revision("l1", "base1", "SELECT 1/0;", "")
                    .revision("r1", "base1", "SELECT 1/0;", "")
                    .revision("l2", "l1", "CREATE TABLE l2 (id int);", "DROP TABLE l2;");
            project.upgrade();
            assertEquals(List.of("l2", "r1"), project.query("SELECT * FROM alembic_version ORDER BY 1"));
            project.revision("m", "l2, r1", "", "");
            project.upgrade();
            assertEquals(List.of("m"), project.query("SELECT * FROM alembic_version"));
            project.migrations().downgrade(Target.parse("-1"));
            assertEquals(List.of("l2", "r1"), project.query("SELECT * FROM alembic_version ORDER BY 1"));
        }
    }

    @EveryMajor
    void two_version_tables_are_one_too_many(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "");
            project.upgrade();
            project.execute("CREATE TABLE alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY)");
            Problem problem = project.refusedUpgrade();
            assertEquals("two version tables: alembic_version and headway_version", problem.what());
            assertTrue(problem.remedy().contains("--version-table public.alembic_version"), problem.remedy());
            assertThrows(MigrationException.class, () -> project.migrations().status());
            assertEquals(
                    0, named(project, "headway_version").upgrade(HEADS).steps().size());
            assertEquals(
                    1,
                    named(project, "public.alembic_version")
                            .upgrade(HEADS)
                            .steps()
                            .size());
        }
    }

    @EveryMajor
    void one_in_another_schema_is_never_an_empty_database(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "");
            project.execute(
                    "CREATE SCHEMA app",
                    "CREATE TABLE app.alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY)",
                    "INSERT INTO app.alembic_version VALUES ('a')");
            Problem problem = project.refusedUpgrade();
            assertEquals("no version table in schema public, but there is app.alembic_version", problem.what());
            assertTrue(problem.remedy().contains("--version-table app.alembic_version"), problem.remedy());
            assertTrue(problem.remedy().contains("--version-table public.headway_version"), problem.remedy());
            assertEquals(
                    0,
                    named(project, "app.alembic_version").upgrade(HEADS).steps().size());
            assertEquals(
                    1,
                    named(project, "public.headway_version")
                            .upgrade(HEADS)
                            .steps()
                            .size());
            assertEquals(0, project.upgrade().steps().size());
        }
    }

    @Test
    void somebody_elses_table_of_another_name_is_no_hindrance() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "", "");
            project.execute(
                    "CREATE SCHEMA app",
                    "CREATE VIEW app.alembic_version AS SELECT 'x'::varchar AS version_num",
                    "CREATE TABLE app.headway_version (id int)",
                    "CREATE TABLE app.billing_version (version_num varchar(32))");
            project.upgrade();
            Migrations billing = named(project, "billing_version");
            assertTrue(Project.only(assertThrows(MigrationException.class, () -> billing.upgrade(HEADS)))
                    .what()
                    .endsWith("but there is app.billing_version"));
        }
    }

    @EveryMajor
    void it_is_made_in_the_schema_that_the_session_writes_to(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "");
            project.execute("CREATE SCHEMA app");
            setSearchPath(project, "nowhere, app, public");
            project.upgrade();
            assertEquals(
                    List.of("headway_journal|app", "headway_progress|app", "headway_version|app", "one|app"),
                    project.query("SELECT relname, relnamespace::regnamespace FROM pg_class WHERE relkind = 'r'"
                            + " AND relnamespace::regnamespace::text IN ('app', 'public') ORDER BY 1"));
        }
    }

    @EveryMajor
    void without_a_schema_there_is_no_place_for_it(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "");
            setSearchPath(project, "nowhere");
            Problem problem = project.refusedUpgrade();
            assertTrue(problem.what().startsWith("no schema in the search path exists"), problem.what());
            Migrations named = named(project, "nowhere.headway_version");
            problem = Project.only(assertThrows(MigrationException.class, () -> named.upgrade(HEADS)));
            assertEquals("there is no schema nowhere to make the version table in", problem.what());
            assertTrue(problem.remedy().startsWith("create it: CREATE SCHEMA nowhere"), problem.remedy());
            assertEquals(
                    1,
                    named(project, "public.headway_version")
                            .upgrade(HEADS)
                            .steps()
                            .size());
        }
    }

    @EveryMajor
    void any_name_will_do(Major major) throws Exception {
        String longest = "x".repeat(63);
        for (String name :
                List.of("My Schema.Ver sion", "a'b\".$x$ \\:'y'", "Ω.Ω" + "ö".repeat(30), "public." + longest)) {
            try (Project project = Project.on(major)) {
                VersionTableName parsed = VersionTableName.parse(name);
                project.execute("CREATE SCHEMA IF NOT EXISTS "
                        + parsed.schema().orElseThrow().quoted());
                project.revision("a", "", "", "")
                        .autocommit("b", "a", "SELECT 1;", "")
                        .revision("c", "b", "", "");
                named(project, name).upgrade(Target.parse("b"));
                assertEquals(1, named(project, name).launch(HEADS).steps().size());
                String qualified = parsed.schema().orElseThrow().quoted() + "."
                        + parsed.table().quoted();
                assertEquals(List.of("c"), project.query("SELECT * FROM " + qualified), name);
                assertEquals(
                        List.of(qualified),
                        project.query("SELECT DISTINCT version_table FROM "
                                + parsed.schema().orElseThrow().quoted() + ".headway_journal"),
                        name);
            }
        }
    }

    @Test
    void a_name_that_postgresql_would_cut_is_refused() {
        for (String name : List.of("ö".repeat(32), "x".repeat(64), "x".repeat(64) + ".t", "s.", ".t", "")) {
            assertThrows(IllegalArgumentException.class, () -> VersionTableName.parse(name), name);
        }
        assertEquals("t.u", VersionTableName.parse("s.t.u").table().name());
    }

    @EveryMajor
    void what_is_no_table_cannot_be_it(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "");
            project.execute("CREATE VIEW headway_version AS SELECT 'a'::varchar AS version_num");
            assertEquals(
                    "public.headway_version is a view, so it cannot be the version table",
                    project.refusedUpgrade().what());
            assertThrows(MigrationException.class, () -> project.migrations().status());
            project.execute("DROP VIEW headway_version", "CREATE TABLE headway_version (id int)");
            assertEquals(
                    "public.headway_version is a table without a column version_num, so it cannot be the version table",
                    project.refusedUpgrade().what());
            project.execute("DROP TABLE headway_version", "CREATE SEQUENCE headway_version");
            assertEquals(
                    "public.headway_version is a sequence, so it cannot be the version table",
                    project.refusedUpgrade().what());
            assertEquals(
                    1, named(project, "other_version").upgrade(HEADS).steps().size());
        }
    }

    @EveryMajor
    void two_version_tables_in_one_schema_keep_their_histories_apart(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE IF NOT EXISTS one (id int);", "")
                    .autocommit("b", "a", "SELECT 1/0;", "");
            Target a = Target.parse("a");
            assertEquals(1, named(project, "billing_version").upgrade(a).steps().size());
            assertEquals(1, named(project, "headway_version").upgrade(a).steps().size());
            assertThrows(
                    MigrationException.class,
                    () -> named(project, "billing_version").upgrade(HEADS));
            project.execute("UPDATE headway_progress SET statements_done = 1");
            assertEquals(0, named(project, "headway_version").upgrade(a).steps().size());
            project.revision("a", "", "CREATE TABLE IF NOT EXISTS two (id int);", "");
            project.execute("UPDATE headway_journal SET checksum = 'x' WHERE version_table LIKE '%billing%'");
            project.execute("UPDATE headway_journal SET chain_hash = 'x' WHERE version_table LIKE '%billing%'");
            assertTrue(Project.only(assertThrows(
                            MigrationException.class,
                            () -> named(project, "headway_version").upgrade(a)))
                    .what()
                    .contains("was edited:"));
        }
    }

    @Test
    void rows_that_nobody_knows_are_told_of_whatever_they_hold() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", "", "");
            project.upgrade();
            String evil = "$headway_fence$'\"\\,{}";
            project.execute("INSERT INTO headway_version VALUES ($x$" + evil + "$x$)");
            assertEquals(
                    evil,
                    project.migrations().status().applied().unknown().get(0).value());
            assertTrue(project.refusedUpgrade().what().contains(evil));
            project.migrations().stamp(List.of(Target.parse("a")), true);
            assertEquals(List.of("a"), project.versions());
        }
    }

    private static void setSearchPath(Project project, String path) throws Exception {
        project.execute("ALTER DATABASE " + project.database().name() + " SET search_path = " + path);
    }

    private static Migrations named(Project project, String name) {
        MigrationOptions defaults = MigrationOptions.DEFAULTS;
        return project.migrations()
                .with(new MigrationOptions(
                        Optional.of(VersionTableName.parse(name)),
                        defaults.lockSilence(),
                        defaults.lockTimeout(),
                        defaults.statementTimeout(),
                        defaults.author()));
    }
}
