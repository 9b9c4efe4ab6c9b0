package dev.headway.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.SessionOptions;
import dev.headway.embedded.Major;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.revision.RevisionId;
import dev.headway.walk.MigrationOptions;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the journal says of each thing that happened. */
final class JournalTest {

    private static final Target HEADS = Target.parse("heads");

    @EveryMajor
    void a_step_is_told_with_everything(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);", "DROP TABLE one;")
                    .revision("x", "", "--- labels lib", "SELECT 1;", "SELECT 1;")
                    .revision("b", "a", "--- depends lib", "ALTER TABLE one DROP id;", "ALTER TABLE one ADD id int;");
            Connector named = new Connector(
                    DatabaseUrl.parse(project.database().url(), "test"),
                    new SessionOptions(Optional.empty(), Optional.of("billing"), Duration.ofSeconds(10)));
            MigrationOptions defaults = MigrationOptions.DEFAULTS;
            Author author = new Author(Optional.of("web-1"), Version.TEXT, Optional.of("O'Brien \\o/"));
            project.migrations(named)
                    .with(new MigrationOptions(
                            Optional.empty(),
                            defaults.lockSilence(),
                            defaults.lockTimeout(),
                            defaults.statementTimeout(),
                            author))
                    .upgrade(HEADS);
            RevisionGraph graph = RevisionGraph.of(project.source().read());
            RevisionId b = new RevisionId("b");
            assertEquals(
                    List.of("\"public\".\"headway_version\"|b|upgrade|upgrade|contract|{a}|{x}|"
                            + graph.get(b).checksum() + "|"
                            + Chain.of(graph).link(b).hash() + "|done|1|null|null"),
                    project.query(
                            "SELECT version_table, revision, command, direction, phase, parents, depends, checksum,"
                                    + " chain_hash, outcome, attempts, detail, heads FROM headway_journal WHERE revision = 'b'"));
            assertEquals(
                    List.of(Files.readString(project.directory().resolve("b.sql"))),
                    project.query("SELECT source FROM headway_journal WHERE revision = 'b'"));
            assertEquals(
                    List.of("postgres|127.0.0.1/32|headway billing|web-1|" + Version.TEXT + "|O'Brien \\o/|t"),
                    project.query("SELECT DISTINCT session_user_name, client_address::text, application_name, host,"
                            + " headway_version, actor, server_version = current_setting('server_version')"
                            + " FROM headway_journal"));
            assertEquals(
                    List.of("a|{}|{}|expand"),
                    project.query(
                            "SELECT revision, parents, depends, phase FROM headway_journal WHERE revision = 'a'"));
        }
    }

    @EveryMajor
    void begin_and_end_are_the_servers_time_of_that_step(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "SELECT pg_sleep(0.2);", "SELECT pg_sleep(0.2);")
                    .revision("b", "a", "CREATE TABLE t AS SELECT clock_timestamp() AS at; SELECT pg_sleep(0.2);", "");
            project.upgrade();
            assertEquals(
                    List.of("t|t", "t|t"),
                    project.query("SELECT finished_at - started_at BETWEEN '0.2 s' AND '20 s', finished_at <= now()"
                            + " FROM headway_journal WHERE revision IS NOT NULL"));
            assertEquals(
                    List.of("t"),
                    project.query(
                            "SELECT at BETWEEN started_at AND finished_at FROM t, headway_journal WHERE revision = 'b'"));
            assertEquals(
                    List.of("t"),
                    project.query("SELECT min(started_at) FILTER (WHERE revision = 'b') >="
                            + " max(finished_at) FILTER (WHERE revision = 'a') FROM headway_journal"));
        }
    }

    @EveryMajor
    void a_secret_and_a_giant_leave_their_checksum_only(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            String giant = "-- " + "x".repeat(1 << 20) + "\n";
            String large = "-- " + "x".repeat((1 << 20) - 300) + "\n";
            project.revision("a", "", "--- store none", "SELECT 'secret';", "")
                    .revision("b", "a", giant + "SELECT 1;", "")
                    .revision("c", "b", large + "SELECT 1;", "");
            project.upgrade();
            assertEquals(
                    List.of("a|t|t", "b|t|t", "c|f|t"),
                    project.query("SELECT revision, source IS NULL, checksum IS NOT NULL FROM headway_journal"
                            + " WHERE revision IS NOT NULL ORDER BY id"));
            assertEquals(List.of(), project.query("SELECT * FROM headway_journal j WHERE j::text LIKE '%secret%'"));
        }
    }

    @EveryMajor
    void every_command_leaves_its_rows(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "").revision("b", "a", "", "").revision("c", "a", "", "");
            var migrations = project.migrations();
            migrations.launch(HEADS);
            migrations.launch(HEADS);
            migrations.downgrade(Target.parse("a"));
            migrations.stamp(List.of(Target.parse("b")), false);
            migrations.stamp(List.of(Target.parse("base")), false);
            assertEquals(
                    List.of(
                            "launch|null|null|begun|{b,c}|upgrade a, b, c",
                            "launch|upgrade|a|done|null|null",
                            "launch|upgrade|b|done|null|null",
                            "launch|upgrade|c|done|null|null",
                            "launch|null|null|started|{b,c}|null",
                            "launch|null|null|started|{b,c}|null",
                            "downgrade|null|null|begun|null|downgrade c, b",
                            "downgrade|downgrade|c|done|null|null",
                            "downgrade|downgrade|b|done|null|null",
                            "downgrade|null|null|ended|null|at a",
                            "stamp|stamp|b|done|null|null",
                            "stamp|stamp|null|done|null|removed b"),
                    project.query("SELECT command, direction, revision, outcome, heads, detail FROM headway_journal"
                            + " ORDER BY id"));
            assertEquals(
                    List.of("0"), project.query("SELECT count(*) FROM headway_journal WHERE finished_at < started_at"));
            assertEquals(
                    List.of("4"),
                    project.query(
                            "SELECT count(*) FROM headway_journal WHERE revision IS NOT NULL AND direction = 'upgrade'"
                                    + " AND source LIKE '--- revision%' OR direction = 'stamp' AND chain_hash IS NOT NULL"));
            assertTrue(migrations.status().applied().rows().isEmpty());
        }
    }

    @EveryMajor
    void nothing_to_do_leaves_no_row_and_makes_no_table(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            assertEquals(0, project.upgrade().steps().size());
            project.migrations().status();
            project.migrations().readOnly().planUpgrade(HEADS);
            assertEquals(List.of(), project.query("SELECT relname FROM pg_class WHERE relname LIKE 'headway%'"));
            project.revision("a", "", "", "");
            project.migrations().status();
            project.migrations().readOnly().planUpgrade(HEADS);
            assertEquals(List.of(), project.query("SELECT relname FROM pg_class WHERE relname LIKE 'headway%'"));
            project.upgrade();
            project.upgrade();
            assertEquals(List.of("a|done"), project.journal());
        }
    }
}
