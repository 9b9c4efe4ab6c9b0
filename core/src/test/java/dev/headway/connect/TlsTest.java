package dev.headway.connect;

import static dev.headway.connect.Servers.ask;
import static dev.headway.connect.Servers.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate that was issued, by itself, for the host name "elsewhere". */
@TestInstance(Lifecycle.PER_CLASS)
class TlsTest {

    private final EmbeddedPostgres server =
            EmbeddedPostgres.temporary(Servers.newest().major());

    private Path certificate = Path.of("");
    private Path stranger = Path.of("");

    @BeforeAll
    void giveTheServerACertificate(@TempDir Path dir) throws Exception {
        KeyStore own = keyStore(dir.resolve("own.p12"));
        certificate = Files.writeString(dir.resolve("own.crt"), certificate(own));
        stranger = Files.writeString(dir.resolve("stranger.crt"), certificate(keyStore(dir.resolve("stranger.p12"))));
        Key key = own.getKey("server", "changeit".toCharArray());
        try (Connection admin = server.connect()) {
            assumeTrue(takesTls(admin), "these binaries were built without TLS");
            write(admin, "server.crt", certificate(own));
            write(admin, "server.key", pem("PRIVATE KEY", key.getEncoded()));
            run(admin, "ALTER SYSTEM SET ssl = on", "SELECT pg_reload_conf()");
            while (!"on".equals(ask(admin, "SHOW ssl"))) {
                Thread.sleep(10);
            }
        }
    }

    @AfterAll
    void end() {
        server.close();
    }

    private static boolean takesTls(Connection admin) throws SQLException {
        return "t".equals(ask(admin, "SELECT setting <> '' FROM pg_settings WHERE name = 'ssl_library'"));
    }

    /** Written by the server, since only its own user may own its key. */
    private static void write(Connection admin, String file, String text) throws SQLException {
        run(
                admin,
                "COPY (SELECT unnest(string_to_array('" + text.strip() + "', E'\\n'))) TO PROGRAM 'umask 077; cat > "
                        + file + "'");
    }

    private static KeyStore keyStore(Path file) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=elsewhere",
                        "-ext",
                        "san=dns:elsewhere",
                        "-ext",
                        "bc:c",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        return store;
    }

    private static String certificate(KeyStore store) throws Exception {
        return pem("CERTIFICATE", store.getCertificate("server").getEncoded());
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + what + "-----\n";
    }

    private Connector connector(String query) {
        return Servers.connector(server.url() + query);
    }

    @Test
    void the_session_is_encrypted_where_the_server_can() throws Exception {
        for (String query : List.of("", "?sslmode=require", "?sslmode=verify-ca&sslrootcert=" + certificate)) {
            try (Session session = connector(query).open(new Stop())) {
                assertEquals(
                        "t",
                        ask(session.connection(), "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"),
                        query);
            }
        }
    }

    @Test
    void a_certificate_that_does_not_fit_is_told_and_never_heals() {
        for (String query : List.of(
                "?sslmode=verify-full&sslrootcert=" + certificate,
                "?sslmode=verify-ca&sslrootcert=" + stranger,
                "?sslmode=verify-ca&sslrootcert=/missing/ca.pem",
                "?sslrootcert=system")) {
            NotConnected e = assertThrows(
                    NotConnected.class, () -> connector(query).open(new Stop()).close(), query);
            assertFalse(e.heals(), query + ": " + e);
            assertTrue(e.reason().contains("the encrypted connection could not be made"), query + ": " + e);
            assertTrue(e.toString().contains("sslrootcert=FILE"), query + ": " + e);
        }
    }
}
