package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.offline.Offline;
import dev.headway.problem.MigrationException;
import dev.headway.problem.UsageException;
import dev.headway.sql.Identifier;
import dev.headway.walk.MigrationOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts, really run: what they do. */
final class OfflineTest {

    private static final List<String> NOTHING = List.of();

    static Stream<Arguments> everywhere() {
        return Scripts.majors().stream().flatMap(major -> Scripts.ways().map(way -> Arguments.of(major, way)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_script_from_base_does_what_an_upgrade_does(Major major, ScriptRun way) throws Exception {
        try (Project online = Project.on(major);
                Project offline = Project.on(major)) {
            Scripts.shop(online);
            Scripts.shop(offline);
            online.upgrade();
            Scripts.done(way.of(Scripts.upgrade(offline, "base:head"), offline.database()));
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
            assertEquals(List.of(), Scripts.locks(offline));

            assertTrue(offline.migrations().status().upToDate());
            assertTrue(offline.upgrade().steps().isEmpty());
            assertEquals(
                    4,
                    offline.migrations().downgrade(Target.parse("base")).steps().size());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void in_a_single_transaction_all_of_a_script_takes_effect_or_nothing(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "DROP TABLE one;")
                    .revision("b", "a", "CREATE TABLE two AS SELECT 1 / count(*) AS id FROM one;", "DROP TABLE two;");
            String script = Scripts.offline(project)
                    .inOneTransaction()
                    .upgrade("base:head")
                    .text();
            Scripts.stopped("division by zero", way.of(script, project.database()));
            assertEquals(List.of(), project.tables());
            assertEquals(List.of(), project.versions());
            project.revision("b", "a", "CREATE TABLE two AS SELECT 1 AS id;", "DROP TABLE two;");
            String mended = Scripts.offline(project)
                    .inOneTransaction()
                    .upgrade("base:head")
                    .text();
            Scripts.done(way.of(mended, project.database()));
            assertEquals(List.of("one", "two"), project.tables());
            assertEquals(List.of("a|done", "b|done"), project.journal());
            assertEquals(
                    List.of("1"),
                    project.query("SELECT count(DISTINCT xmin::text) FROM headway_journal WHERE revision IS NOT NULL"));
            Scripts.done(way.of(
                    Scripts.offline(project)
                            .inOneTransaction()
                            .downgrade("b:base")
                            .text(),
                    project.database()));
            assertEquals(List.of(), project.tables());
            assertTrue(project.upgrade().steps().size() == 2, "and an upgrade goes on from there");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void a_downgrade_needs_its_beginning_and_goes_back_as_a_downgrade_does(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            Scripts.shop(project);
            project.upgrade();
            UsageException usage = assertThrows(
                    UsageException.class, () -> Scripts.offline(project).downgrade("-1"));
            assertTrue(usage.problems().get(0).remedy().contains("headway downgrade heads:-1 --sql"));
            String script = Scripts.offline(project).downgrade("head:-1").text();
            Scripts.done(way.of(script, project.database()));
            assertEquals(List.of("c"), project.query("SELECT * FROM headway_version"));
            Scripts.stopped("is at c already", way.of(script, project.database()));
            Scripts.done(way.of(Scripts.offline(project).downgrade("c:base").text(), project.database()));
            assertEquals(NOTHING, project.query("SELECT * FROM headway_version"));
            assertEquals(
                    List.of("d|done", "c|done", "b|done", "a|done"),
                    project.query(
                            "SELECT revision, outcome FROM headway_journal WHERE direction = 'downgrade' ORDER BY id"));
            assertEquals(4, project.upgrade().steps().size());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void two_heads_merges_and_dependencies_move_the_rows_that_an_upgrade_moves(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "DROP TABLE one;")
                    .revision("b1", "a", "ALTER TABLE one ADD x int;", "ALTER TABLE one DROP x;")
                    .revision("b2", "a", "ALTER TABLE one ADD y int;", "ALTER TABLE one DROP y;")
                    .file("z.sql", "--- revision z\n--- depends b1\n--- upgrade\n--- downgrade\n");
            Scripts.done(way.of(Scripts.upgrade(project, "heads"), project.database()));
            assertEquals(List.of("b2", "z"), project.query("SELECT * FROM headway_version ORDER BY 1"));
            assertTrue(project.upgrade().steps().isEmpty());
            project.revision("m", "b1, b2", "", "");
            Scripts.stopped(
                    "the database is at b2,z, and", way.of(Scripts.upgrade(project, "b1,b2:m"), project.database()));
            Scripts.done(way.of(Scripts.upgrade(project, "b2,z:m"), project.database()));
            assertEquals(List.of("m", "z"), project.query("SELECT * FROM headway_version ORDER BY 1"));
            Scripts.done(way.of(Scripts.offline(project).downgrade("heads:a").text(), project.database()));
            assertEquals(List.of("a"), project.query("SELECT * FROM headway_version ORDER BY 1"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void what_a_script_applied_is_guarded_against_edits_too(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            project.revision("a", "", "CREATE TABLE one (id int);", "").revision("b", "a", "", "");
            Scripts.done(way.of(Scripts.upgrade(project, "head"), project.database()));
            project.revision("a", "", "CREATE TABLE one (id bigint);", "");
            MigrationException edited = assertThrows(MigrationException.class, project::upgrade);
            assertTrue(String.valueOf(edited.getMessage()).contains("bigint"), edited::getMessage);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void a_history_that_alembic_began_goes_on_once_the_journal_was_made(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            project.revision("a", "", "", "").revision("b", "a", "CREATE TABLE two (id int);", "");
            project.execute(
                    "CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)",
                    "INSERT INTO alembic_version VALUES ('a')");
            Offline alembic = Scripts.named(project, "public", "alembic_version");
            Scripts.stopped("headway_journal", way.of(alembic.upgrade("a:b").text(), project.database()));
            Scripts.done(way.of(alembic.ensureVersion().text(), project.database()));
            Scripts.done(way.of(alembic.ensureVersion().text(), project.database()));
            Scripts.done(way.of(alembic.upgrade("a:b").text(), project.database()));
            assertTrue(project.upgrade().steps().isEmpty());
            assertEquals(
                    List.of("null"), project.query("SELECT relacl FROM pg_class WHERE relname = 'alembic_version'"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void a_stamp_writes_rows_and_journal_and_runs_nothing(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            Scripts.shop(project);
            String script = Scripts.offline(project).stamp(List.of("c")).text();
            Scripts.done(way.of(script, project.database()));
            Scripts.stopped("is at c already", way.of(script, project.database()));
            Scripts.done(way.of(Scripts.offline(project).stamp(List.of("c:a")).text(), project.database()));
            assertEquals(List.of("a"), project.query("SELECT * FROM headway_version"));
            assertEquals(
                    List.of("c|stamp|done", "a|stamp|done"),
                    project.query(
                            "SELECT revision, direction, outcome FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"));
            Scripts.done(
                    way.of(Scripts.offline(project).stamp(List.of("a:base")).text(), project.database()));
            assertEquals(NOTHING, project.query("SELECT * FROM headway_version"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void it_acts_as_the_role_that_is_set_whoever_a_revision_becomes(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            project.revision("a", "", "CREATE TABLE one (id int);\nSET ROLE pg_monitor;", "")
                    .revision("b", "a", "CREATE TABLE two (id int);", "");
            Identifier owner = new Identifier("pg_database_owner");
            Offline offline = new Offline(project.migrations().graph(), MigrationOptions.DEFAULTS, Optional.of(owner));
            Scripts.done(way.of(offline.upgrade("head").text(), project.database()));
            assertEquals(
                    List.of("pg_database_owner"),
                    project.query("SELECT DISTINCT relowner::regrole FROM pg_class"
                            + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.headway.Scripts#ways")
    void nothing_that_stands_in_a_comment_is_run(ScriptRun way) throws Exception {
        try (Project project = Scripts.project()) {
            project.file(
                    "b\nCREATE TABLE smuggled ();\u2028\u0085.sql",
                    "--- revision b\n--- message it's $headway$ % \\! :'x' `date` */\n--- upgrade\n--- downgrade\n");
            Scripts.done(way.of(Scripts.upgrade(project, "head"), project.database()));
            assertEquals(List.of("b"), project.query("SELECT * FROM headway_version"));
            assertEquals(List.of("null"), project.query("SELECT to_regclass('smuggled')"));
        }
    }

    @Test
    void what_needs_a_database_or_slices_is_refused() throws Exception {
        try (Project project = Scripts.project()) {
            Scripts.shop(project);
            Offline offline = Scripts.offline(project);
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
            MigrationException slices = assertThrows(MigrationException.class, () -> Scripts.upgrade(project, "d:e"));
            assertEquals(4, slices.problems().get(0).origin().orElseThrow().line());
        }
    }

    /** What differs from one run of the same revisions to the next is left out. */
    private static List<String> outcome(Project project) throws Exception {
        return project.query(
                "SELECT version_table, revision, command, direction, phase, checksum, chain_hash, source,"
                        + " outcome, attempts, heads, actor, started_at <= finished_at FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id");
    }
}
