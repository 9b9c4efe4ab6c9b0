package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.history.VersionTableName;
import dev.headway.offline.Offline;
import dev.headway.problem.MigrationException;
import dev.headway.problem.UsageException;
import dev.headway.sql.Identifier;
import dev.headway.walk.MigrationOptions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts, really run. */
final class OfflineTest {

    private static final List<String> NOTHING = List.of();

    static List<Major> majors() {
        return EmbeddedPostgres.majors();
    }

    static Stream<ScriptRun> ways() {
        return ScriptRun.here().stream();
    }

    static Stream<Arguments> everywhere() {
        return majors().stream().flatMap(major -> ways().map(way -> Arguments.of(major, way)));
    }

    private static Project project() throws Exception {
        List<Major> majors = majors();
        return Project.on(majors.get(majors.size() - 1));
    }

    private static Offline offline(Project project) {
        return new Offline(project.migrations().graph(), MigrationOptions.DEFAULTS, Optional.empty());
    }

    private static String upgrade(Project project, String span) {
        return offline(project).upgrade(span).text();
    }

    private static void done(Optional<String> stopped) {
        assertEquals(Optional.empty(), stopped);
    }

    private static void stopped(String why, Optional<String> stopped) {
        assertTrue(stopped.isPresent() && stopped.get().contains(why), "expected: " + why + "\nseen: " + stopped);
    }

    /** All that a revision may do to what comes after it, and to a careless writer of scripts. */
    private static void shop(Project project) {
        project.revision("a", "", """
                        CREATE TABLE account (id int PRIMARY KEY, name text DEFAULT 'it''s \\ :id ;');
                        COPY account (id, name) FROM STDIN;
                        1\tAnn\\tä
                        2\t\\N
                        \\.
                        INSERT INTO account VALUES (3, 'three; COMMIT; -- ')""", "DROP TABLE account;")
                .revision("b", "a", """
                        SET search_path = '';
                        SET statement_timeout = '1h';
                        CREATE FUNCTION public.f() RETURNS int LANGUAGE plpgsql AS $headway$
                        BEGIN RETURN 1; END $headway$;
                        CREATE VIEW public.names AS SELECT name /* ; */ FROM public.account; -- the names
                        CREATE TEMP TABLE scratch (id int);
                        SET ROLE pg_monitor;
                        """, "DROP VIEW names; DROP FUNCTION f();")
                .file("c.sql", """
                        --- revision  c
                        --- revises   b
                        --- message   find accounts; COMMIT
                        --- upgrade autocommit
                        UPDATE account SET name = 'Bob' WHERE id = 2;
                        --- timeout lock 2s
                        CREATE INDEX CONCURRENTLY account_name ON account (name);
                        VACUUM account;
                        SET ROLE pg_monitor;
                        SET ROLE postgres;
                        CREATE TEMP TABLE scratch (id int);
                        INSERT INTO account VALUES (4, 'four');
                        --- downgrade autocommit
                        DROP INDEX CONCURRENTLY account_name;
                        """)
                .revision(
                        "d",
                        "c",
                        "ALTER TABLE account ADD COLUMN email text;",
                        "ALTER TABLE account DROP COLUMN email;");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_script_from_base_does_what_an_upgrade_does(Major major, ScriptRun way) throws Exception {
        try (Project online = Project.on(major);
                Project offline = Project.on(major)) {
            shop(online);
            shop(offline);
            online.upgrade();
            done(way.of(upgrade(offline, "base:head"), offline.database()));
            assertEquals(Catalog.of(online), Catalog.of(offline));
            assertEquals(
                    online.query("SELECT * FROM account ORDER BY id"),
                    offline.query("SELECT * FROM account ORDER BY id"));
            assertEquals(outcome(online), outcome(offline));
            assertEquals(NOTHING, offline.query("SELECT * FROM headway_progress"));
            assertEquals(
                    List.of("headway upgrade base:head --sql|null"),
                    offline.query(
                            "SELECT DISTINCT detail, host FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
            assertEquals(List.of(), locks(offline));

            assertTrue(offline.migrations().status().upToDate());
            assertTrue(offline.upgrade().steps().isEmpty());
            assertEquals(
                    4,
                    offline.migrations().downgrade(Target.parse("base")).steps().size());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void in_a_single_transaction_all_of_a_script_takes_effect_or_nothing(ScriptRun way) throws Exception {
        try (Project project = project()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "DROP TABLE one;")
                    .revision("b", "a", "CREATE TABLE two AS SELECT 1 / count(*) AS id FROM one;", "DROP TABLE two;");
            String script =
                    offline(project).inOneTransaction().upgrade("base:head").text();
            stopped("division by zero", way.of(script, project.database()));
            assertEquals(List.of(), project.tables());
            assertEquals(List.of(), project.versions());
            project.revision("b", "a", "CREATE TABLE two AS SELECT 1 AS id;", "DROP TABLE two;");
            String mended =
                    offline(project).inOneTransaction().upgrade("base:head").text();
            done(way.of(mended, project.database()));
            assertEquals(List.of("one", "two"), project.tables());
            assertEquals(List.of("a|done", "b|done"), project.journal());
            assertEquals(
                    List.of("1"),
                    project.query("SELECT count(DISTINCT xmin::text) FROM headway_journal WHERE revision IS NOT NULL"));
            done(way.of(offline(project).inOneTransaction().downgrade("b:base").text(), project.database()));
            assertEquals(List.of(), project.tables());
            assertTrue(project.upgrade().steps().size() == 2, "and an upgrade goes on from there");
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void run_twice_it_stops_and_changes_nothing(ScriptRun way) throws Exception {
        try (Project project = project()) {
            shop(project);
            String script = upgrade(project, "heads");
            done(way.of(script, project.database()));
            List<String> before = everything(project);
            stopped("the database is at d already, where this script leads", way.of(script, project.database()));
            assertEquals(before, everything(project));
            assertEquals(List.of(), locks(project));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void on_another_revision_than_it_was_written_for_it_stops_and_says_what_to_write(ScriptRun way) throws Exception {
        try (Project project = project()) {
            shop(project);
            String script = upgrade(project, "b:d");
            stopped("there is no version table", way.of(script, project.database()));
            project.migrations().upgrade(Target.parse("a"));
            List<String> before = everything(project);
            stopped("the database is at a, and this goes on from b", way.of(script, project.database()));
            stopped("headway upgrade a:d --sql", way.of(script, project.database()));
            stopped(
                    "the database is at a, and this goes on from base",
                    way.of(upgrade(project, "head"), project.database()));
            assertEquals(before, everything(project));
            done(way.of(upgrade(project, "a:d"), project.database()));
            assertTrue(project.migrations().status().upToDate());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_revision_that_fails_is_left_out_and_those_before_it_stay(ScriptRun way) throws Exception {
        try (Project project = project()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "")
                    .revision("b", "a", "CREATE TABLE two (id int);\nSELECT 1 / 0;", "")
                    .revision("c", "b", "CREATE TABLE three (id int);", "");
            stopped("division by zero", way.of(upgrade(project, "head"), project.database()));
            assertEquals(List.of("a"), project.query("SELECT * FROM headway_version"));
            assertEquals(
                    List.of("a|done"),
                    project.query(
                            "SELECT revision, outcome FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
            assertEquals(
                    List.of("one"),
                    project.query("SELECT relname FROM pg_class WHERE relname IN ('one', 'two', 'three')"));
            assertEquals(List.of(), locks(project));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_section_that_was_interrupted_stops_every_script_until_a_stamp_settles_it(ScriptRun way) throws Exception {
        try (Project project = project()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "").file("b.sql", """
                            --- revision b
                            --- revises a
                            --- upgrade autocommit
                            INSERT INTO one VALUES (1);
                            CREATE INDEX CONCURRENTLY one_id ON one (id);
                            VACUUM (NONSENSE) one;
                            INSERT INTO one VALUES (2);
                            --- downgrade irreversible
                            """);
            String script = upgrade(project, "head");
            stopped("unrecognized VACUUM option", way.of(script, project.database()));
            assertEquals(List.of("a"), project.query("SELECT * FROM headway_version"));
            assertEquals(
                    List.of("b|upgrade|2|4|VACUUM (NONSENSE) one"),
                    project.query(
                            "SELECT revision, direction, statements_done, statements_total, intended FROM headway_progress"));
            List<String> before = everything(project);
            String why = "upgrade b has not come to its end: 2 of 4 statements have taken effect";
            stopped(why, way.of(script, project.database()));
            stopped(why, way.of(upgrade(project, "a:b"), project.database()));
            assertEquals(before, everything(project));
            assertEquals(List.of("1"), project.query("SELECT id FROM one"));

            done(way.of(offline(project).stamp(List.of("a:b")).text(), project.database()));
            assertEquals(List.of("b"), project.query("SELECT * FROM headway_version"));
            assertEquals(NOTHING, project.query("SELECT * FROM headway_progress"));
            assertTrue(project.upgrade().steps().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_downgrade_needs_its_beginning_and_goes_back_as_a_downgrade_does(ScriptRun way) throws Exception {
        try (Project project = project()) {
            shop(project);
            project.upgrade();
            UsageException usage =
                    assertThrows(UsageException.class, () -> offline(project).downgrade("-1"));
            assertTrue(usage.problems().get(0).remedy().contains("headway downgrade heads:-1 --sql"));
            String script = offline(project).downgrade("head:-1").text();
            done(way.of(script, project.database()));
            assertEquals(List.of("c"), project.query("SELECT * FROM headway_version"));
            stopped("is at c already", way.of(script, project.database()));
            done(way.of(offline(project).downgrade("c:base").text(), project.database()));
            assertEquals(NOTHING, project.query("SELECT * FROM headway_version"));
            assertEquals(
                    List.of("d|done", "c|done", "b|done", "a|done"),
                    project.query(
                            "SELECT revision, outcome FROM headway_journal WHERE direction = 'downgrade' ORDER BY id"));
            assertEquals(4, project.upgrade().steps().size());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void two_heads_merges_and_dependencies_move_the_rows_that_an_upgrade_moves(ScriptRun way) throws Exception {
        try (Project project = project()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "DROP TABLE one;")
                    .revision("b1", "a", "ALTER TABLE one ADD x int;", "ALTER TABLE one DROP x;")
                    .revision("b2", "a", "ALTER TABLE one ADD y int;", "ALTER TABLE one DROP y;")
                    .file("z.sql", "--- revision z\n--- depends b1\n--- upgrade\n--- downgrade\n");
            done(way.of(upgrade(project, "heads"), project.database()));
            assertEquals(List.of("b2", "z"), project.query("SELECT * FROM headway_version ORDER BY 1"));
            assertTrue(project.upgrade().steps().isEmpty());
            project.revision("m", "b1, b2", "", "");
            stopped("the database is at b2,z, and", way.of(upgrade(project, "b1,b2:m"), project.database()));
            done(way.of(upgrade(project, "b2,z:m"), project.database()));
            assertEquals(List.of("m", "z"), project.query("SELECT * FROM headway_version ORDER BY 1"));
            done(way.of(offline(project).downgrade("heads:a").text(), project.database()));
            assertEquals(List.of("a"), project.query("SELECT * FROM headway_version ORDER BY 1"));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_a_script_applied_is_guarded_against_edits_too(ScriptRun way) throws Exception {
        try (Project project = project()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "").revision("b", "a", "", "");
            done(way.of(upgrade(project, "head"), project.database()));
            project.revision("a", "", "CREATE TABLE one (id bigint);", "");
            MigrationException edited = assertThrows(MigrationException.class, project::upgrade);
            assertTrue(String.valueOf(edited.getMessage()).contains("bigint"), edited::getMessage);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void beside_another_migrator_it_stops(ScriptRun way) throws Exception {
        try (Project project = project()) {
            shop(project);
            project.upgrade();
            project.migrations().downgrade(Target.parse("-1"));
            List<String> before = everything(project);
            try (Connection other = project.database().connect();
                    Statement statement = other.createStatement()) {
                String script = upgrade(project, "c:d");
                // The lock is the script's own, so taken by the script's own words.
                statement.execute(
                        script.substring(script.indexOf("-- One migrator"), script.indexOf("-- The right place")));
                stopped("another migrator is at work", way.of(script, project.database()));
                assertEquals(before, everything(project));
            }
            done(way.of(upgrade(project, "c:d"), project.database()));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void another_schema_or_another_version_table_stops_it(ScriptRun way) throws Exception {
        try (Project project = project()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "");
            String script = upgrade(project, "head");
            String name = project.database().name();
            project.execute("CREATE SCHEMA app", "ALTER DATABASE \"" + name + "\" SET search_path = app");
            stopped("names without a schema go to app", way.of(script, project.database()));
            project.execute(
                    "ALTER DATABASE \"" + name + "\" RESET search_path", "CREATE TABLE app.headway_version (i int)");
            stopped("and there is app.headway_version", way.of(script, project.database()));
            project.execute("DROP TABLE app.headway_version");
            project.execute("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)");
            stopped("and there is public.alembic_version", way.of(script, project.database()));
            assertEquals(
                    List.of("public.alembic_version"),
                    project
                            .query(
                                    "SELECT oid::regclass::text, relnamespace::regnamespace FROM pg_class WHERE relkind = 'r'"
                                            + " AND relnamespace::regnamespace::text IN ('app', 'public')")
                            .stream()
                            .map(row -> row.substring(row.indexOf('|') + 1) + "." + row.substring(0, row.indexOf('|')))
                            .toList());
            done(way.of(
                    named(project, "app", "it's $headway$ \"q\"")
                            .upgrade("head")
                            .text(),
                    project.database()));
            assertEquals(List.of("a"), project.query("SELECT * FROM app.\"it's $headway$ \"\"q\"\"\""));
        }
    }

    private static Offline named(Project project, String schema, String table) {
        MigrationOptions all = MigrationOptions.DEFAULTS;
        VersionTableName name = new VersionTableName(Optional.of(new Identifier(schema)), new Identifier(table));
        return new Offline(
                project.migrations().graph(),
                new MigrationOptions(
                        Optional.of(name), all.lockSilence(), all.lockTimeout(), all.statementTimeout(), all.author()),
                Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_history_that_alembic_began_goes_on_once_the_journal_was_made(ScriptRun way) throws Exception {
        try (Project project = project()) {
            project.revision("a", "", "", "").revision("b", "a", "CREATE TABLE two (id int);", "");
            project.execute(
                    "CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)",
                    "INSERT INTO alembic_version VALUES ('a')");
            Offline alembic = named(project, "public", "alembic_version");
            stopped("headway_journal", way.of(alembic.upgrade("a:b").text(), project.database()));
            done(way.of(alembic.ensureVersion().text(), project.database()));
            done(way.of(alembic.ensureVersion().text(), project.database()));
            done(way.of(alembic.upgrade("a:b").text(), project.database()));
            assertTrue(project.upgrade().steps().isEmpty());
            assertEquals(
                    List.of("null"), project.query("SELECT relacl FROM pg_class WHERE relname = 'alembic_version'"));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_stamp_writes_rows_and_journal_and_runs_nothing(ScriptRun way) throws Exception {
        try (Project project = project()) {
            shop(project);
            String script = offline(project).stamp(List.of("c")).text();
            done(way.of(script, project.database()));
            stopped("is at c already", way.of(script, project.database()));
            done(way.of(offline(project).stamp(List.of("c:a")).text(), project.database()));
            assertEquals(List.of("a"), project.query("SELECT * FROM headway_version"));
            assertEquals(
                    List.of("c|stamp|done", "a|stamp|done"),
                    project.query(
                            "SELECT revision, direction, outcome FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"));
            done(way.of(offline(project).stamp(List.of("a:base")).text(), project.database()));
            assertEquals(NOTHING, project.query("SELECT * FROM headway_version"));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void it_acts_as_the_role_that_is_set_whoever_a_revision_becomes(ScriptRun way) throws Exception {
        try (Project project = project()) {
            project.revision("a", "", "CREATE TABLE one (id int);\nSET ROLE pg_monitor;", "")
                    .revision("b", "a", "CREATE TABLE two (id int);", "");
            Identifier owner = new Identifier("pg_database_owner");
            Offline offline = new Offline(project.migrations().graph(), MigrationOptions.DEFAULTS, Optional.of(owner));
            done(way.of(offline.upgrade("head").text(), project.database()));
            assertEquals(
                    List.of("pg_database_owner"),
                    project.query("SELECT DISTINCT relowner::regrole FROM pg_class"
                            + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothing_that_stands_in_a_comment_is_run(ScriptRun way) throws Exception {
        try (Project project = project()) {
            project.file(
                    "b\nCREATE TABLE smuggled ();\u2028\u0085.sql",
                    "--- revision b\n--- message it's $headway$ % \\! :'x' `date` */\n--- upgrade\n--- downgrade\n");
            done(way.of(upgrade(project, "head"), project.database()));
            assertEquals(List.of("b"), project.query("SELECT * FROM headway_version"));
            assertEquals(List.of("null"), project.query("SELECT to_regclass('smuggled')"));
        }
    }

    @Test
    void psql_may_hold_its_own_transaction_around_it_or_be_told_to_open_them() throws Exception {
        assumeTrue(ScriptRun.psql().isPresent(), "no psql on this machine");
        for (List<String> options : List.of(List.of("-1"), List.of("-v", "AUTOCOMMIT=off"), List.of("-q", "-e"))) {
            try (Project project = project()) {
                shop(project);
                String script = upgrade(project, "head");
                done(ScriptRun.psql(script, project.database(), options.toArray(String[]::new)));
                assertEquals(List.of("d"), project.query("SELECT * FROM headway_version"), options.toString());
                List<String> before = everything(project);
                assertTrue(ScriptRun.psql(script, project.database(), options.toArray(String[]::new))
                        .isPresent());
                assertEquals(before, everything(project));
            }
        }
    }

    @Test
    void what_needs_a_database_or_slices_is_refused() throws Exception {
        try (Project project = project()) {
            shop(project);
            Offline offline = offline(project);
            for (String span : List.of("current", "current:d", "-1:d", "a:b:c", "a:", ":", "a,:b", "base:current")) {
                assertThrows(UsageException.class, () -> offline.upgrade(span), span);
            }
            assertThrows(UsageException.class, () -> offline.upgrade("d:a"));
            assertThrows(MigrationException.class, () -> offline.downgrade("a:d"));
            assertTrue(offline.upgrade("d:d").steps().isEmpty());
            assertFalse(offline.upgrade("d:d").text().contains("BEGIN"));
            assertEquals(
                    offline.upgrade("base:head").steps(), offline.upgrade(":d").steps());
            project.file("e.sql", """
                    --- revision e
                    --- revises d
                    --- upgrade autocommit
                    --- batch account by id
                    UPDATE account SET name = '' WHERE :batch;
                    --- downgrade
                    """);
            MigrationException slices = assertThrows(MigrationException.class, () -> upgrade(project, "d:e"));
            assertEquals(4, slices.problems().get(0).origin().orElseThrow().line());
        }
    }

    /** What differs from one run of the same revisions to the next is left out. */
    private static List<String> outcome(Project project) throws Exception {
        return project.query(
                "SELECT version_table, revision, command, direction, phase, checksum, chain_hash, source,"
                        + " outcome, attempts, heads, actor, started_at <= finished_at FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id");
    }

    private static List<String> locks(Project project) throws Exception {
        return project.query("SELECT pid FROM pg_locks WHERE locktype = 'advisory'");
    }

    private static List<String> everything(Project project) throws Exception {
        return Stream.of(
                        Catalog.of(project),
                        project.query("SELECT * FROM headway_version ORDER BY 1"),
                        project.query(
                                "SELECT * FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"),
                        project.query("SELECT * FROM headway_progress"))
                .flatMap(List::stream)
                .toList();
    }
}
