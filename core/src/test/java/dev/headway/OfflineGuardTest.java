package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.graph.Target;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts, really run: where they stop, and then change nothing. */
final class OfflineGuardTest {

    private static final List<String> NOTHING = List.of();

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void run_twice_it_stops_and_changes_nothing(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            Scripts.shop(project);
            String script = Scripts.upgrade(project, "heads");
            Scripts.done(way.of(script, project.database()));
            List<String> before = Scripts.everything(project);
            Scripts.stopped(
                    "the database is at d already, where this script leads", way.of(script, project.database()));
            assertEquals(before, Scripts.everything(project));
            assertEquals(List.of(), Scripts.locks(project));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void on_another_revision_than_it_was_written_for_it_stops_and_says_what_to_write(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            Scripts.shop(project);
            String script = Scripts.upgrade(project, "b:d");
            Scripts.stopped("there is no version table", way.of(script, project.database()));
            project.migrations().upgrade(Target.parse("a"));
            List<String> before = Scripts.everything(project);
            Scripts.stopped("the database is at a, and this goes on from b", way.of(script, project.database()));
            Scripts.stopped("headway upgrade a:d --sql", way.of(script, project.database()));
            Scripts.stopped(
                    "the database is at a, and this goes on from base",
                    way.of(Scripts.upgrade(project, "head"), project.database()));
            assertEquals(before, Scripts.everything(project));
            Scripts.done(way.of(Scripts.upgrade(project, "a:d"), project.database()));
            assertTrue(project.migrations().status().upToDate());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void a_revision_that_fails_is_left_out_and_those_before_it_stay(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "")
                    .revision("b", "a", "CREATE TABLE two (id int);\nSELECT 1 / 0;", "")
                    .revision("c", "b", "CREATE TABLE three (id int);", "");
            Scripts.stopped("division by zero", way.of(Scripts.upgrade(project, "head"), project.database()));
            assertEquals(List.of("a"), project.query("SELECT * FROM headway_version"));
            assertEquals(
                    List.of("a|done"),
                    project.query(
                            "SELECT revision, outcome FROM headway_journal WHERE outcome NOT IN ('begun', 'ended')"));
            assertEquals(
                    List.of("one"),
                    project.query("SELECT relname FROM pg_class WHERE relname IN ('one', 'two', 'three')"));
            assertEquals(List.of(), Scripts.locks(project));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void a_section_that_was_interrupted_stops_every_script_until_a_stamp_settles_it(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
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
            String script = Scripts.upgrade(project, "head");
            Scripts.stopped("unrecognized VACUUM option", way.of(script, project.database()));
            assertEquals(List.of("a"), project.query("SELECT * FROM headway_version"));
            assertEquals(
                    List.of("b|upgrade|2|4|VACUUM (NONSENSE) one"),
                    project.query(
                            "SELECT revision, direction, statements_done, statements_total, intended FROM headway_progress"));
            List<String> before = Scripts.everything(project);
            String why = "upgrade b has not come to its end: 2 of 4 statements have taken effect";
            Scripts.stopped(why, way.of(script, project.database()));
            Scripts.stopped(why, way.of(Scripts.upgrade(project, "a:b"), project.database()));
            assertEquals(before, Scripts.everything(project));
            assertEquals(List.of("1"), project.query("SELECT id FROM one"));

            Scripts.done(way.of(Scripts.offline(project).stamp(List.of("a:b")).text(), project.database()));
            assertEquals(List.of("b"), project.query("SELECT * FROM headway_version"));
            assertEquals(NOTHING, project.query("SELECT * FROM headway_progress"));
            assertTrue(project.upgrade().steps().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void beside_another_migrator_it_stops(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            Scripts.shop(project);
            project.upgrade();
            project.migrations().downgrade(Target.parse("-1"));
            List<String> before = Scripts.everything(project);
            try (Connection other = project.database().connect();
                    Statement statement = other.createStatement()) {
                String script = Scripts.upgrade(project, "c:d");
                // The lock is the script's own, so taken by the script's own words.
                statement.execute(
                        script.substring(script.indexOf("-- One migrator"), script.indexOf("-- The right place")));
                Scripts.stopped("another migrator is at work", way.of(script, project.database()));
                assertEquals(before, Scripts.everything(project));
            }
            Scripts.done(way.of(Scripts.upgrade(project, "c:d"), project.database()));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void another_schema_or_another_version_table_stops_it(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "");
            String script = Scripts.upgrade(project, "head");
            String name = project.database().name();
            project.execute("CREATE SCHEMA app", "ALTER DATABASE \"" + name + "\" SET search_path = app");
            Scripts.stopped("names without a schema go to app", way.of(script, project.database()));
            project.execute(
                    "ALTER DATABASE \"" + name + "\" RESET search_path", "CREATE TABLE app.headway_version (i int)");
            Scripts.stopped("and there is app.headway_version", way.of(script, project.database()));
            project.execute("DROP TABLE app.headway_version");
            project.execute("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)");
            Scripts.stopped("and there is public.alembic_version", way.of(script, project.database()));
            assertEquals(
                    List.of("public.alembic_version"),
                    project
                            .query(
                                    "SELECT oid::regclass::text, relnamespace::regnamespace FROM pg_class WHERE relkind = 'r'"
                                            + " AND relnamespace::regnamespace::text IN ('app', 'public')")
                            .stream()
                            .map(row -> row.substring(row.indexOf('|') + 1) + "." + row.substring(0, row.indexOf('|')))
                            .toList());
            Scripts.done(way.of(
                    Scripts.named(project, "app", "it's $headway$ \"q\"")
                            .upgrade("head")
                            .text(),
                    project.database()));
            assertEquals(List.of("a"), project.query("SELECT * FROM app.\"it's $headway$ \"\"q\"\"\""));
        }
    }

    @Test
    void psql_may_hold_its_own_transaction_around_it_or_be_told_to_open_them() throws Exception {
        assumeTrue(ScriptRun.psql().isPresent(), "no psql on this machine");
        for (List<String> options : List.of(List.of("-1"), List.of("-v", "AUTOCOMMIT=off"), List.of("-q", "-e"))) {
            try (Project project = Scripts.project()) {
                Scripts.shop(project);
                String script = Scripts.upgrade(project, "head");
                Scripts.done(ScriptRun.psql(script, project.database(), options.toArray(String[]::new)));
                assertEquals(List.of("d"), project.query("SELECT * FROM headway_version"), options.toString());
                List<String> before = Scripts.everything(project);
                assertTrue(ScriptRun.psql(script, project.database(), options.toArray(String[]::new))
                        .isPresent());
                assertEquals(before, Scripts.everything(project));
            }
        }
    }
}
