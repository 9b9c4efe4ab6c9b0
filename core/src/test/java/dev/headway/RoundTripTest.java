package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.fault.CountingProxy;
import dev.headway.graph.Target;
import java.util.function.Function;

/** What each thing costs where the database is far away. Connecting is not counted. */
final class RoundTripTest {

    private static final Target HEADS = Target.parse("heads");

    @EveryMajor
    void nothing_to_do_takes_few_round_trips(Major major) throws Exception {
        try (Project project = many(major, 1)) {
            project.upgrade();
            assertAtMost(2, count(project, migrations -> migrations.upgrade(HEADS)));
            assertAtMost(3, count(project, migrations -> migrations.launch(HEADS)));
            assertAtMost(2, count(project, Migrations::status));
            assertAtMost(2, count(project, migrations -> migrations.readOnly().planUpgrade(HEADS)));
        }
    }

    @EveryMajor
    void a_revision_takes_one_round_trip(Major major) throws Exception {
        try (Project few = many(major, 1);
                Project more = many(major, 21)) {
            few.migrations().launch(Target.parse("base"));
            more.migrations().launch(Target.parse("base"));
            int one = count(few, migrations -> migrations.upgrade(HEADS));
            int twentyOne = count(more, migrations -> migrations.upgrade(HEADS));
            assertEquals(20, twentyOne - one);
            assertAtMost(
                    11, one); // Lock, rows, preflight, objects, the journal of its beginning and of its end, unlock.
        }
    }

    @EveryMajor
    void statements_of_an_autocommit_section_take_two_each(Major major) throws Exception {
        try (Project few = Project.on(major);
                Project more = Project.on(major)) {
            few.autocommit("a", "", "SELECT 1;", "").migrations().launch(Target.parse("base"));
            more.autocommit("a", "", "SELECT 1;".repeat(11), "").migrations().launch(Target.parse("base"));
            int one = count(few, migrations -> migrations.upgrade(HEADS));
            int eleven = count(more, migrations -> migrations.upgrade(HEADS));
            assertAtMost(20, eleven - one);
        }
    }

    /** Each creates a table and fills it, so that there is more than one statement. */
    private static Project many(Major major, int revisions) throws Exception {
        Project project = Project.on(major);
        for (int i = 0; i < revisions; i++) {
            String upgrade =
                    "CREATE TABLE t%1$s (id int);\nINSERT INTO t%1$s VALUES (1);\nCREATE INDEX i%1$s ON t%1$s (id);";
            project.revision("r" + i, i == 0 ? "" : "r" + (i - 1), upgrade.formatted(i), "");
        }
        return project;
    }

    /** Round trips after the session was opened. */
    private static int count(Project project, Function<Migrations, ?> work) throws Exception {
        int serverPort = EmbeddedPostgres.shared(majorOf(project)).port();
        try (CountingProxy proxy = new CountingProxy(serverPort)) {
            String url = project.database().url().replace(":" + serverPort + "/", ":" + proxy.port() + "/");
            int[] connected = new int[1];
            Migrations migrations = Migrations.of(project.source(), stop -> {
                Session session = Project.connector(url).open(stop);
                connected[0] = proxy.roundTrips();
                return session;
            });
            assertNotNull(work.apply(migrations));
            return proxy.roundTrips() - connected[0];
        }
    }

    private static Major majorOf(Project project) throws Exception {
        try (Session session = project.connector().open(new Stop())) {
            return new Major(session.facts().version().major());
        }
    }

    private static void assertAtMost(int most, int count) {
        assertTrue(count <= most, count + " round trips, not " + most);
    }
}
