package dev.headway.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CommandTest {

    private static final Pattern LINE = Pattern.compile("(\\w+) +(.+?)  +(.+)");

    @TestFactory
    Stream<DynamicTest> each_command_stands_to_a_transaction_as_the_server_says() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/sql/commands.txt"));
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }

    private static void check(String line) {
        Matcher matcher = LINE.matcher(line);
        assertTrue(matcher.matches(), line);
        Command.Transaction transaction =
                Command.Transaction.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        assertEquals(new Command(matcher.group(2), transaction), Command.of(matcher.group(3)));
    }

    @Test
    void an_index_built_concurrently_needs_a_name() {
        assertTrue(Command.isNamelessIndex("CREATE INDEX CONCURRENTLY ON t (a)"));
        assertTrue(Command.isNamelessIndex("create unique index concurrently on only t (a)"));
        assertFalse(Command.isNamelessIndex("CREATE INDEX CONCURRENTLY i ON t (a)"));
        assertFalse(Command.isNamelessIndex("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)"));
        assertFalse(Command.isNamelessIndex("CREATE INDEX CONCURRENTLY \"on\" ON t (a)"));
        assertFalse(Command.isNamelessIndex("CREATE INDEX ON t (a)"));
    }
}
