package dev.headway.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told when the JVM that asks the entities does not start; what it says itself are the cases of the CLI. */
final class ForkTest {

    /** No system lets a variable be so long. */
    @Test
    void a_java_that_cannot_be_started_is_told_with_the_systems_reason() {
        List<Path> endless = IntStream.range(0, 20_000)
                .mapToObj(number -> Path.of("x".repeat(200) + number))
                .toList();
        EntityModel model = new EntityModel(
                List.of(Path.of("target", "classes")), endless, List.of(), Optional.empty(), List.of(), Map.of());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertEquals(
                "the entities cannot be asked: Cannot run program \"" + java
                        + "\": error=7, Argument list too long\n  where   [target/classes]\n  remedy  see that this user"
                        + " may write temporary files and start " + java,
                assertThrows(MigrationException.class, () -> new Fork(model, new Stop()).run(18))
                        .getMessage());
    }
}
