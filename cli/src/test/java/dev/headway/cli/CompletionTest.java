package dev.headway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.connect.Stop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What bash offers at the tabulator key, asked of bash. */
final class CompletionTest {

    private static final Path BASH = Path.of("/bin/bash");

    /** In place of the command, as the script calls it. */
    private static final String HISTORY = """
            headway() {
                echo 'b1000000, b2000000 (d1000000) -> c1000000 (left, right) (head), joins -> both'
                echo '<base> -> b1000000, first'
            }
            """;

    @BeforeAll
    static void bash_is_here() {
        assumeTrue(Files.isExecutable(BASH), "no " + BASH + " on this machine to complete anything");
    }

    @Test
    void verbs_come_first() throws Exception {
        assertEquals(List.of("upgrade"), offered("headway", "up"));
        assertTrue(offered("headway", "").contains("downgrade"));
    }

    @Test
    void each_verb_has_its_own_options_and_the_common_ones() throws Exception {
        assertEquals(List.of("--plan"), offered("headway", "upgrade", "--pl"));
        assertEquals(List.of("--purge"), offered("headway", "--json", "stamp", "--pu"));
        assertEquals(List.of("--lock-timeout", "--lock-wait"), offered("headway", "upgrade", "--lock"));
        assertFalse(offered("headway", "current", "-").contains("-x"));
    }

    @Test
    void targets_are_words_and_the_ids_of_revisions() throws Exception {
        assertEquals(
                List.of("b1000000", "base", "c1000000", "current", "head", "heads"), offered("headway", "show", ""));
        assertEquals(List.of("c1000000"), offered("headway", "merge", "b1000000", "c1"));
        assertEquals(List.of("c1000000"), offered("headway", "revision", "--head", "c1"));
    }

    @Test
    void a_value_that_nobody_knows_is_left_to_the_shell() throws Exception {
        assertEquals(List.of(), offered("headway", "revision", "-m", "up"));
        assertEquals(List.of(), offered("headway", "--config", ""));
    }

    private static List<String> offered(String... words) throws IOException, InterruptedException {
        String question = script() + HISTORY + "COMP_WORDS=(\"$@\"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _headway; "
                + "printf '%s\\n' \"${COMPREPLY[@]}\"";
        ProcessBuilder bash = new ProcessBuilder(BASH.toString(), "--norc", "-c", question, "bash");
        bash.command().addAll(List.of(words));
        Process process = bash.redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), answer);
        return List.copyOf(
                new TreeSet<>(answer.lines().filter(line -> !line.isEmpty()).toList()));
    }

    private static String script() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertEquals(0, new Program(stream, stream, Map.of(), Path.of(""), new Stop()).run("completion", "bash"));
        return out.toString(StandardCharsets.UTF_8);
    }
}
