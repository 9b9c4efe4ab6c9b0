package dev.headway.connect;

import static dev.headway.connect.Servers.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way a login fails, as its reader sees it: {@code failures.golden}. */
class FailedLoginTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/headway/connect/failures.golden");

    private final EmbeddedPostgres server = Servers.newest();

    private final Map<String, String> seen = new TreeMap<>();

    @TempDir
    private Path dir = Path.of("");

    @Test
    void every_failure_says_what_where_and_the_remedy_and_whether_waiting_helps() throws Exception {
        nothingThere();
        notPostgres();
        refusedBySettings();
        refusedByServer();
        wrongState();
        encryption();
        StringBuilder text =
                new StringBuilder("# What a login that fails is told, and the words of its line in the log.\n");
        seen.forEach((name, failure) ->
                text.append("\n== ").append(name).append('\n').append(failure).append('\n'));
        assertFalse(text.toString().contains("hunter22"), "a password stands in: " + text);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, text);
        }
        assertEquals(Files.readString(GOLDEN), text.toString());
    }

    private void nothingThere() throws Exception {
        FakeServer closed = FakeServer.closing();
        closed.close();
        fails("nobody listens", closed.url());
        fails("no such host", "postgresql://u:hunter22@no-such-host.invalid/app");
        fails("no socket", "postgresql://u@/app?host=" + dir);
        fails("two hosts", "postgresql://u@no-such-host.invalid,127.0.0.1:" + closed.port() + "/app");
    }

    private void notPostgres() throws Exception {
        try (FakeServer silent = FakeServer.silent();
                FakeServer closing = FakeServer.closing();
                FakeServer http = FakeServer.http()) {
            fails("silence", silent.url() + "?connect_timeout=1");
            fails("closed at once", closing.url());
            fails("closed at once without TLS", closing.url() + "?sslmode=disable");
            fails("HTTP", http.url());
            fails("HTTP without TLS", http.url() + "?sslmode=disable");
        }
    }

    private void refusedBySettings() throws Exception {
        try (Database database = server.createDatabase();
                Connection admin = database.connect()) {
            String role = database.name() + "_role";
            run(
                    admin,
                    "CREATE ROLE password_required",
                    "CREATE ROLE " + role + " LOGIN PASSWORD 'right' IN ROLE password_required",
                    "CREATE ROLE " + role + "_nologin",
                    "CREATE ROLE " + role + "_one LOGIN CONNECTION LIMIT 0",
                    "REVOKE CONNECT ON DATABASE " + database.name() + " FROM public");
            String url = "postgresql://" + role + "@127.0.0.1:" + server.port() + "/";
            fails("wrong password", url.replace("@", ":hunter22@") + "postgres");
            fails("no password", url + "postgres");
            fails("connect not granted", url.replace("@", ":right@") + database.name());
            fails("may not log in", url.replace(role, role + "_nologin") + "postgres");
            fails("role has its connections", url.replace(role, role + "_one") + "postgres");
            fails("no such role", url.replace(role, "nobody") + "postgres");
            fails("no such database", database.url().replace(database.name(), "no%20such%22database"));
            fails("database takes no connections", database.url().replace(database.name(), "template0"));
            fails("bad options", database.url() + "?options=-c%20nonsense%3Don");
            failsAs("no such role to set", database.url(), "nobody");
            run(
                    admin,
                    "DROP ROLE " + role,
                    "DROP ROLE " + role + "_nologin",
                    "DROP ROLE " + role + "_one",
                    "DROP ROLE password_required");
        }
    }

    /** What a real server says in states that a test cannot bring it into at will. */
    private void refusedByServer() throws Exception {
        Map<String, String> refusals = Map.of(
                "starting up", "57P03 the database system is starting up",
                "no slot left", "53300 sorry, too many clients already",
                "pg_hba.conf",
                        "28000 no pg_hba.conf entry for host \"10.0.0.9\", user \"u\", database \"app\", no encryption",
                "pooler without a server", "08P01 server login has been failing, cached error: connect failed",
                "pooler without the database", "08P01 no such database: app",
                "something else", "58P01 could not open file \"global/pg_filenode.map\"");
        for (Map.Entry<String, String> refusal : refusals.entrySet()) {
            String[] code = refusal.getValue().split(" ", 2);
            try (FakeServer fake = FakeServer.refusing(code[0], code[1])) {
                fails(refusal.getKey(), fake.url());
            }
        }
    }

    private void wrongState() throws Exception {
        try (Database database = server.createDatabase()) {
            fails("read-only by the URL", database.url() + "?options=-c%20default_transaction_read_only%3Don");
        }
        try (EmbeddedPostgres own = EmbeddedPostgres.temporary(server.major());
                Connection admin = own.connect()) {
            run(admin, "ALTER SYSTEM SET default_transaction_read_only = on", "SELECT pg_reload_conf()");
            while (!"on".equals(Servers.ask(admin, "SHOW default_transaction_read_only"))) {
                Thread.sleep(10);
            }
            fails("read-only for all", own.url());
        }
        Path kept = dir.resolve("standby");
        EmbeddedPostgres.start(server.major(), kept).close();
        Files.createFile(kept.resolve("standby.signal"));
        try (EmbeddedPostgres standby = EmbeddedPostgres.start(server.major(), kept)) {
            fails("standby", standby.url());
        }
    }

    private void encryption() throws IOException, InterruptedException {
        String url = server.url() + "?sslmode=";
        fails("TLS required of a server without", url + "require");
        fails("TLS verified without a certificate authority", url + "verify-full&sslrootcert=" + dir.resolve("ca.pem"));
    }

    private void fails(String name, String url) throws InterruptedException {
        fails(name, url, SessionOptions.DEFAULT);
    }

    private void failsAs(String name, String url, String role) throws InterruptedException {
        fails(
                name,
                url,
                new SessionOptions(
                        Optional.of(new Identifier(role)), Optional.empty(), SessionOptions.DEFAULT.timeout()));
    }

    private void fails(String name, String url, SessionOptions options) throws InterruptedException {
        DatabaseUrl parsed = DatabaseUrl.parse(url, "environment DATABASE_URL");
        NotConnected e = assertThrows(
                NotConnected.class,
                () -> new Connector(parsed, options).open(new Stop()).close(),
                name);
        String text = e.reason() + (e.heals() ? "   (heals)" : "   (does not heal)") + "\n" + e.getMessage();
        for (Host host : parsed.hosts()) {
            text = text.replace(":" + host.port(), ":PORT").replace("." + host.port(), ".PORT");
        }
        seen.put(name, text.replace(dir.toString(), "DIR").replaceAll("test_\\d+", "test_N"));
    }
}
