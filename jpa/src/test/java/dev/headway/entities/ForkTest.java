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

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Four MiB; Linux lets no argument and no variable be longer than 128 KiB. */
    @Test
    void a_class_path_may_be_as_long_as_it_likes() {
        List<Path> endless = IntStream.range(0, 20_000)
                .mapToObj(number -> Path.of("x".repeat(200) + number))
                .toList();
        assertEquals(
                "Hibernate is not on the application's class path",
                refusal(endless, Optional.empty()).lines().findFirst().orElseThrow());
    }

    @Test
    void a_class_path_may_have_blanks_and_quotes() {
        assertEquals(
                "Hibernate is not on the application's class path",
                refusal(List.of(Path.of("a \"b\" c#d'e")), Optional.empty())
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    /** Half of a character is in no file. */
    @Test
    void a_question_that_cannot_be_written_down_is_told_with_the_reason() {
        assertEquals(
                "the entities cannot be asked: Input length = 1\n  where   [target/classes]\n  remedy  see that this user"
                        + " may write temporary files and start " + JAVA,
                refusal(List.of(), Optional.of("\ud800")));
    }

    private static String refusal(List<Path> classPath, Optional<String> unit) {
        EntityModel model =
                new EntityModel(List.of(Path.of("target", "classes")), classPath, List.of(), unit, List.of(), Map.of());
        return String.valueOf(assertThrows(MigrationException.class, () -> new Fork(model, new Stop()).run(18))
                .getMessage());
    }
}
