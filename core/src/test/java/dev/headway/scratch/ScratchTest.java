package dev.headway.scratch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Project;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.problem.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Databases come, are found again, and go. */
final class ScratchTest {

    private final AtomicInteger fillings = new AtomicInteger();

    static EmbeddedPostgres postgres() {
        List<Major> majors = Project.majors();
        return EmbeddedPostgres.shared(majors.get(majors.size() - 1));
    }

    static ScratchServer server(boolean ours) {
        return new ScratchServer(DatabaseUrl.parse(postgres().url(), "test"), ours);
    }

    private static Scratch scratch() {
        return new Scratch(server(true), new Stop());
    }

    private Content content(String key) {
        return new Content(key, (database, stop) -> {
            fillings.incrementAndGet();
            try (Session session = database.open(stop);
                    Statement statement = session.connection().createStatement()) {
                statement.execute("CREATE TABLE filled ()");
            }
        });
    }

    @Test
    void what_is_filled_once_is_found_again_and_copies_are_ones_own() throws Exception {
        Content content = content("again " + UUID.randomUUID());
        Scratch scratch = scratch();
        try (ScratchDatabase one = scratch.filled(content);
                ScratchDatabase other = scratch().filled(content);
                ScratchDatabase kept = scratch.kept(content)) {
            assertEquals(1, fillings.get());
            execute(one, "DROP TABLE filled");
            assertEquals(List.of("0"), query(one, "SELECT count(*) FROM pg_class WHERE relname = 'filled'"));
            assertEquals(List.of("1"), query(other, "SELECT count(*) FROM pg_class WHERE relname = 'filled'"));
            assertEquals(List.of("1"), query(kept, "SELECT count(*) FROM pg_class WHERE relname = 'filled'"));
        }
    }

    @Test
    void a_closed_database_is_gone_and_a_kept_one_stays() throws Exception {
        Content content = content("stays " + UUID.randomUUID());
        String gone;
        String stays;
        try (ScratchDatabase own = scratch().filled(content);
                ScratchDatabase kept = scratch().kept(content)) {
            gone = own.url().database();
            stays = kept.url().database();
        }
        assertEquals(List.of(stays), databases("datname IN ('" + gone + "', '" + stays + "')"));
    }

    @Test
    void a_filling_that_fails_leaves_nothing() throws Exception {
        Content content = new Content("fails " + UUID.randomUUID(), (database, stop) -> {
            throw new SQLException("no");
        });
        List<String> before = databases("datname LIKE 'headway%'");
        assertThrows(MigrationException.class, () -> scratch().kept(content));
        assertEquals(before, databases("datname LIKE 'headway%'"));
    }

    @Test
    void leftovers_go_when_they_are_old_and_nobody_is_connected() throws Exception {
        long now = Instant.now().getEpochSecond();
        String old = "headway_scratch_" + (now - 4000) + "_00aa";
        String young = "headway_scratch_" + now + "_00bb";
        String used = "headway_scratch_" + (now - 5000) + "_00cc";
        for (String name : List.of(old, young, used)) {
            execute("CREATE DATABASE " + name);
        }
        try (ScratchDatabase open = new ScratchDatabase(server(true).url().withDatabase(used), () -> {});
                Session user = open.open(new Stop())) {
            scratch().empty().close();
            assertEquals(
                    List.of(young, used),
                    databases("datname IN ('" + old + "', '" + young + "', '" + used + "') ORDER BY datname DESC"));
            assertTrue(user.connection().isValid(0));
        }
        execute("DROP DATABASE " + young, "DROP DATABASE " + used);
    }

    @Test
    void of_what_is_kept_goes_what_nobody_used_of_late_beyond_the_twelve_used_last() throws Exception {
        Scratch scratch = scratch();
        String old = name(scratch, "bound old " + UUID.randomUUID());
        String young = name(scratch, "bound young " + UUID.randomUUID());
        for (int i = 0; i < 12; i++) {
            name(scratch, "bound " + i + " " + UUID.randomUUID());
        }
        execute("COMMENT ON DATABASE " + old + " IS 'Kept by Headway; used 2020-01-01T00:00:00.5Z'");
        scratch().empty().close();
        assertEquals(List.of(young), databases("datname IN ('" + old + "', '" + young + "')"));
    }

    @Test
    void a_database_is_dropped_as_soon_as_its_maker_is_gone() throws Exception {
        DatabaseName name = DatabaseName.fresh();
        String database = name.identifier().name();
        Connection maker = postgres().connect();
        name.own(maker);
        execute("CREATE DATABASE " + database);
        scratch().empty().close();
        assertEquals(List.of(database), databases("datname = '" + database + "'"));

        maker.close();
        for (int tries = 0;
                tries < 300 && !databases("datname = '" + database + "'").isEmpty();
                tries++) {
            Thread.sleep(100); // the server takes a moment to see that a client has gone
            scratch().empty().close();
        }
        assertEquals(List.of(), databases("datname = '" + database + "'"));
    }

    @Test
    void what_somebody_reads_can_be_copied_all_the_same() throws Exception {
        Content content = content("read " + UUID.randomUUID());
        try (ScratchDatabase kept = scratch().kept(content);
                Session reader = kept.open(new Stop());
                ScratchDatabase own = scratch().filled(content)) {
            assertEquals(List.of("1"), query(own, "SELECT count(*) FROM pg_class WHERE relname = 'filled'"));
            assertTrue(reader.connection().isValid(0));
        }
    }

    @Test
    void eight_at_once_find_or_make_the_same() throws Exception {
        Content content = content("at once " + UUID.randomUUID());
        ExecutorService eight = Executors.newFixedThreadPool(8);
        List<Future<List<String>>> runs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            runs.add(eight.submit(() -> {
                try (ScratchDatabase own = scratch().filled(content)) {
                    return query(own, "SELECT count(*) FROM pg_class WHERE relname = 'filled'");
                }
            }));
        }
        eight.shutdown();
        for (Future<List<String>> run : runs) {
            assertEquals(List.of("1"), run.get());
        }
    }

    private String name(Scratch scratch, String key) throws InterruptedException {
        try (ScratchDatabase kept = scratch.kept(content(key))) {
            return kept.url().database();
        }
    }

    @Test
    void without_the_right_to_create_databases_the_remedy_names_it() throws Exception {
        execute("CREATE ROLE meagre LOGIN");
        ScratchServer server =
                ScratchServer.given(DatabaseUrl.parse(postgres().url().replace("//postgres@", "//meagre@"), "test"));
        MigrationException failure =
                assertThrows(MigrationException.class, () -> new Scratch(server, new Stop()).empty());
        assertTrue(failure.problems().get(0).toString().contains("ALTER ROLE meagre CREATEDB"), failure.getMessage());
    }

    @Test
    void roles_are_made_on_our_own_server_alone() throws Exception {
        String role = "role_" + UUID.randomUUID().toString().substring(0, 8);
        SqlSource source = SqlSource.of("a.sql", "CREATE TABLE a (); GRANT SELECT ON a TO " + role);
        Scratch given = new Scratch(server(false), new Stop());
        MigrationException failure = assertThrows(MigrationException.class, () -> given.kept(source.content(false)));
        assertTrue(failure.problems().get(0).toString().contains("CREATE ROLE " + role), failure.getMessage());
        assertEquals(List.of(), databaseRows("SELECT rolname FROM pg_roles WHERE rolname = '" + role + "'"));
        scratch().kept(source.content(true)).close();
        assertEquals(List.of(role), databaseRows("SELECT rolname FROM pg_roles WHERE rolname = '" + role + "'"));
    }

    private static List<String> databases(String condition) throws SQLException {
        return databaseRows("SELECT datname FROM pg_database WHERE " + condition);
    }

    private static List<String> databaseRows(String sql) throws SQLException {
        try (Connection connection = postgres().connect()) {
            return Project.query(connection, sql);
        }
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = postgres().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void execute(ScratchDatabase database, String sql) throws Exception {
        try (Session session = database.open(new Stop());
                Statement statement = session.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(ScratchDatabase database, String sql) throws Exception {
        try (Session session = database.open(new Stop())) {
            return Project.query(session.connection(), sql);
        }
    }
}
