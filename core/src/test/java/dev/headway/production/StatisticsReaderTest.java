package dev.headway.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.embedded.Major;
import dev.headway.statistics.Statistics;
import dev.headway.statistics.TableStatistics;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is taken down of a database, on every PostgreSQL. */
final class StatisticsReaderTest {

    private static final String ORDINARY = "headway_statistics_reader";

    @EveryMajor
    void tables_are_counted_and_what_nobody_analysed_is_unknown(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute(
                    "CREATE SCHEMA \"Weird \"\"one\"",
                    "CREATE TABLE \"Weird \"\"one\".t (id int)",
                    "CREATE TABLE never (id int)",
                    "INSERT INTO never VALUES (1)",
                    "CREATE TABLE parted (id int) PARTITION BY RANGE (id)",
                    "CREATE TABLE low PARTITION OF parted FOR VALUES FROM (0) TO (10)",
                    "CREATE TABLE high PARTITION OF parted FOR VALUES FROM (10) TO (20) PARTITION BY RANGE (id)",
                    "CREATE TABLE highest PARTITION OF high FOR VALUES FROM (15) TO (20)",
                    "INSERT INTO parted SELECT n FROM pg_catalog.generate_series(0, 9) n",
                    "INSERT INTO parted VALUES (15), (16)",
                    "ANALYZE low, highest",
                    "CREATE MATERIALIZED VIEW seen AS SELECT id FROM low",
                    "ANALYZE seen",
                    "CREATE VIEW looks AS SELECT id FROM low");

            assertEquals(
                    List.of(
                            "Weird \"one.t 0",
                            "public.high 2",
                            "public.highest 2",
                            "public.low 10",
                            "public.never unknown",
                            "public.parted 12",
                            "public.seen 10"),
                    take(project).tables().stream()
                            .map(StatisticsReaderTest::counted)
                            .toList());
        }
    }

    @EveryMajor
    void whoever_may_see_little_takes_down_the_same_and_is_told_what_lacks(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection other = project.database().connect();
                Statement busy = other.createStatement()) {
            project.execute(
                    "DO $$BEGIN CREATE ROLE " + ORDINARY + " LOGIN; EXCEPTION WHEN duplicate_object THEN END$$",
                    "CREATE SCHEMA hidden",
                    "CREATE TABLE hidden.t (id int)");
            busy.execute("BEGIN");
            busy.execute("SELECT 1");

            try (Session session = Project.connector(project.urlAs(ORDINARY)).open(new Stop())) {
                StatisticsReader.Taken taken = StatisticsReader.read(session);

                assertEquals(List.of("hidden.t 0"), counted(taken.statistics()));
                assertEquals(
                        List.of("open transactions of other roles"),
                        taken.statistics().unseen());
                assertEquals(
                        "GRANT pg_read_all_stats TO " + ORDINARY + ";",
                        taken.grants().get(0).remedy());
                assertTrue(!taken.statistics().role().superuser());
            }
            assertTrue(take(project).longestTransaction().isPresent());
        }
    }

    @EveryMajor
    void a_table_that_somebody_has_locked_is_waited_for_no_longer_than_a_moment(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection other = project.database().connect();
                Statement busy = other.createStatement()) {
            project.execute(
                    "CREATE TABLE locked (id int)",
                    "INSERT INTO locked VALUES (1)",
                    "VACUUM ANALYZE locked",
                    "CREATE TABLE never (id int)");
            busy.execute("BEGIN");
            busy.execute("LOCK TABLE locked IN ACCESS EXCLUSIVE MODE");

            Statistics statistics = take(project);

            assertEquals(List.of("public.locked 1", "public.never unknown"), counted(statistics));
            assertEquals(8192, statistics.tables().get(0).bytes());
            assertEquals(1, statistics.unseen().size());
        }
    }

    @EveryMajor
    void writes_are_counted_from_when_the_counters_began(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE t (id int)", "INSERT INTO t VALUES (1), (2)");

            Statistics statistics = take(project);

            assertTrue(statistics.countedSince().isPresent());
            assertTrue(!Duration.between(statistics.countedSince().get(), statistics.taken())
                    .isNegative());
            project.execute("ALTER DATABASE \"" + project.database().name() + "\" SET track_counts = off");
            assertEquals(
                    List.of(Optional.empty()),
                    take(project).tables().stream()
                            .map(TableStatistics::writesPerSecond)
                            .toList());
        }
    }

    private static Statistics take(Project project) throws Exception {
        try (Session session = project.session()) {
            return StatisticsReader.read(session).statistics();
        }
    }

    private static List<String> counted(Statistics statistics) {
        return statistics.tables().stream().map(StatisticsReaderTest::counted).collect(Collectors.toList());
    }

    private static String counted(TableStatistics table) {
        return table.schema() + "." + table.name() + " "
                + table.rows().map(Object::toString).orElse("unknown");
    }
}
