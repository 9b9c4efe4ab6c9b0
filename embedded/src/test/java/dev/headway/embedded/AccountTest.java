package dev.headway.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.embedded.Cluster.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** As root, PostgreSQL has to run as somebody else; each way is tried by itself. */
class AccountTest {

    @TempDir
    private Path directory;

    private void assumeRoot() throws IOException {
        assumeTrue(UnixUser.current() == UnixUser.ROOT, "only root can become somebody else");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @TestFactory
    Stream<DynamicTest> rootHandsTheServerOver() throws IOException {
        assumeRoot();
        List<Account> accounts = new ArrayList<>(List.of(Account.namespace()));
        accounts.addAll(Account.asUser(UnixUser.unprivileged().orElseThrow()));
        return accounts.stream()
                .map(account -> DynamicTest.dynamicTest(String.join(" ", account.prefix()), () -> {
                    Binaries binaries = Binaries.onClassPath().get(0);
                    List<Cache> caches = List.of(new Cache(directory.resolve("cache")));
                    Programs programs;
                    try {
                        programs = Programs.of(binaries, List.of(account), caches, line -> {});
                    } catch (EmbeddedException e) {
                        assumeTrue(false, "this machine does not let root do it: " + e.getMessage());
                        return;
                    }
                    Cluster cluster =
                            new Cluster(directory.resolve(account.prefix().get(0)));
                    cluster.create(programs, Durability.THROW_AWAY);
                    Server server = Server.start(cluster, Durability.THROW_AWAY, programs);
                    try {
                        assertEquals("1", Psql.ask(server.jdbcUrl("postgres"), "SELECT 1"));
                        assertEquals(account.owner().orElseThrow(), UnixUser.owner(cluster.directory()));
                    } finally {
                        server.stop(programs);
                    }
                }));
    }

    @Test
    void aDirectoryOfAnOrdinaryUserStaysTheirs() throws Exception {
        assumeRoot();
        UnixUser user = UnixUser.unprivileged().orElseThrow();
        Path data = Files.createDirectory(directory.resolve("theirs"));
        FileTree.chown(data, user.uid());
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString());
        Run run = Run.main(directory, environment, "--data", "theirs", "--", "true");
        assertEquals(0, run.status(), run.said());
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                assertEquals(user.uid(), UnixUser.owner(file), file.toString());
            }
        }
    }

    @Test
    void anOrdinaryUserNeedsNobody() throws Exception {
        assumeRoot();
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "no setpriv");
        Path home = Files.createDirectory(directory.resolve("home"));
        String classPath = copyOfClassPath();
        FileTree.chown(home, 65534);
        Run run = Run.begin(
                home,
                Map.of(
                        "HOME",
                        home.toString(),
                        "XDG_CACHE_HOME",
                        home.resolve("cache").toString()),
                List.of(
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups",
                        "--inh-caps=-all",
                        "--bounding-set=-all"),
                classPath,
                "dev.headway.embedded.Main",
                "--data",
                "data",
                "--",
                "sh",
                "-c",
                "id -u; head -n 1 data/PG_VERSION");
        assertEquals(0, run.status(), run.said());
        assertTrue(run.said().contains("65534\n"), run.said());
    }

    /** Where an ordinary user can read it: root's repository is usually closed to others. */
    private String copyOfClassPath() throws IOException {
        Path copies = Files.createDirectory(directory.resolve("classpath"));
        List<String> elements = new ArrayList<>();
        for (String element : Run.CLASS_PATH.split(":", -1)) {
            Path source = Path.of(element);
            if (Files.exists(source)) {
                Path copy = copies.resolve(elements.size() + "-" + source.getFileName());
                FileTree.copy(source, copy);
                elements.add(copy.toString());
            }
        }
        return String.join(":", elements);
    }
}
