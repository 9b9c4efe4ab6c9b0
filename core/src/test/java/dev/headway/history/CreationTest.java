package dev.headway.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.connect.Session;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.run.Report;
import dev.headway.walk.MigrationOptions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;

/** Tables are made by several at once without a lock in common. */
final class CreationTest {

    @EveryMajor
    void of_many_at_once_all_find_the_same_tables(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            int many = 6;
            CyclicBarrier start = new CyclicBarrier(many);
            List<Running<History>> running = Concurrently.start(many, () -> {
                try (Session session = project.session()) {
                    History history = History.find(session.connection(), "test", Optional.empty());
                    start.await();
                    return history.complete();
                }
            });
            for (Running<History> each : running) {
                assertTrue(each.result().tables().complete());
            }
            assertEquals(
                    List.of("headway_journal", "headway_progress", "headway_version"),
                    project.query(
                            "SELECT relname FROM pg_class WHERE relname LIKE 'headway%' AND relkind = 'r' ORDER BY 1"));
        }
    }

    @EveryMajor
    void whoever_shares_only_the_journal_still_gets_a_version_table(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "SELECT 1;", "");
            List<Running<Report>> running = new ArrayList<>();
            CyclicBarrier start = new CyclicBarrier(6);
            for (int i = 0; i < 6; i++) {
                String table = "version_" + i;
                running.add(Concurrently.start(() -> {
                    start.await();
                    return project.migrations().with(named(table)).upgrade(Target.parse("heads"));
                }));
            }
            for (Running<Report> each : running) {
                assertEquals(1, each.result().steps().size());
            }
            for (int i = 0; i < 6; i++) {
                assertEquals(List.of("a"), project.query("SELECT * FROM version_" + i));
            }
        }
    }

    @EveryMajor
    void whoever_is_second_while_the_first_has_not_committed_waits_and_looks_again(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection alembic = project.database().connect();
                Statement statement = alembic.createStatement();
                Session session = project.session()) {
            History history = History.find(session.connection(), "test", Optional.empty());
            alembic.setAutoCommit(false);
            statement.execute("CREATE TABLE headway_version (version_num varchar(32) PRIMARY KEY)");
            Running<History> second = Concurrently.start(history::complete);
            project.await(
                    "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%CREATE TABLE%'");
            alembic.commit();
            assertTrue(second.result().tables().complete());
        }
    }

    private static MigrationOptions named(String table) {
        MigrationOptions defaults = MigrationOptions.DEFAULTS;
        return new MigrationOptions(
                Optional.of(VersionTableName.parse(table)),
                defaults.lockSilence(),
                defaults.lockTimeout(),
                defaults.statementTimeout(),
                defaults.author());
    }
}
