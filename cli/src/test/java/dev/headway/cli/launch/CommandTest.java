package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

    private static Command command(String... words) {
        return new Command(List.of(words));
    }

    @Test
    void itIsShownAsOneWouldTypeIt() {
        assertEquals(
                "java -jar backend.jar", command("java", "-jar", "backend.jar").toString());
        assertEquals("sh -c 'exit 3' ''", command("sh", "-c", "exit 3", "").toString());
        assertEquals("echo 'it'\\''s'", command("echo", "it's").toString());
        assertEquals("echo 'a b [31m'", command("echo", "a\n\tb\u001b[31m").toString());
    }

    @Test
    void passwordsAreMaskedWhereverTheyMayStand() {
        for (String[] words : new String[][] {
            {"java", "-Dspring.datasource.password=hunter2", "-jar", "b.jar"},
            {"env", "DATABASE_PASSWORD=hunter2", "java"},
            {"server", "--password", "hunter2"},
            {"server", "--db-password", "hunter2 and more"},
            {"server", "--url=postgresql://me:hunter2@db/x"},
            {"server", "postgresql://me:p@hunter2@db/x"},
            {"server", "jdbc:postgresql://db/x?user=me&password=hunter2"},
            {"server", "jdbc:postgresql://db/x?password=\nhunter2"},
            {"sh", "-c", "DB_PASSWORD=hunter2 exec server"},
            {"server", "--api-key=hunter2"},
            {"server", "--SECRET", "hunter2"},
            {"server", "access_token:hunter2"},
        }) {
            String shown = new Command(List.of(words)).toString();
            assertFalse(shown.contains("hunter2"), shown);
        }
        assertEquals(
                "server --url=postgresql://me:***@db/x",
                command("server", "--url=postgresql://me:hunter2@db/x").toString());
    }

    @Test
    void aWordOfMillionsOfCharactersIsShownLikeAnyOther() {
        for (String part : List.of("x", "password", "://", "pwd-", "://a:", "a.b-")) {
            String word = part.repeat(500_000);
            assertFalse(command("server", word).toString().isEmpty());
        }
    }

    @Test
    void aProgramIsLookedForAsTheSystemWillLookForIt(@TempDir Path directory) throws IOException {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Path plain = Files.writeString(directory.resolve("run"), "");
        Path run = Files.writeString(bin.resolve("run"), "");
        String path = directory + ":" + bin;
        assertEquals(Optional.of(126), status(command("run"), path));
        run.toFile().setExecutable(true);
        assertEquals(Optional.empty(), status(command("run"), path));
        assertEquals(Optional.of(127), status(command("run"), "/nowhere"));
        assertEquals(Optional.of(127), status(command("nope"), path));
        assertEquals(Optional.of(126), status(command(plain.toString()), path));
        assertEquals(Optional.of(126), status(command(directory.toString()), path), "a directory");
        assertEquals(Optional.of(127), status(command(""), ""));
        assertEquals(Optional.of(127), status(command("a\0b"), path));
    }

    private static Optional<Integer> status(Command command, String path) {
        return command.fault(path).map(CommandFailure::exitStatus);
    }
}
