package dev.headway.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void theCommandKeepsItsOwnOptions() {
        assertEquals(
                new Arguments(Path.of("d"), "n", Optional.of(new Major(17)), List.of("java", "--", "--data")),
                Arguments.parse("--data", "d", "--major", "17", "--database", "n", "--", "java", "--", "--data"));
        assertEquals(
                new Arguments(Path.of(".headway/postgres"), "postgres", Optional.empty(), List.of("true", "--x")),
                Arguments.parse("true", "--x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--nope x            | there is no option --nope",
                "--data              | --data needs a value",
                "--data --database n | --data needs a value",
                "--major new x       | 'new' is no major version of PostgreSQL, such as 18",
                "--major 9 x         | '9' is no major version of PostgreSQL, such as 18",
                "--data d --         | the command is missing",
            })
    void whatIsWrongIsSaid(String words, String what) {
        EmbeddedException wrong = assertThrows(EmbeddedException.class, () -> Arguments.parse(words.split(" ")));
        assertEquals(what + "\n  where   the command line\n  remedy  see --help", wrong.getMessage());
    }
}
