package dev.headway.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LineDifferenceTest {

    @Test
    void what_is_common_at_both_ends_is_left_out_but_for_a_line() {
        assertEquals(
                List.of("  b", "- c", "+ x", "+ y", "  d"), LineDifference.of("a\nb\nc\nd\ne", "a\nb\nx\ny\nd\ne"));
        assertEquals(List.of("+ a"), LineDifference.of("", "a"));
        assertEquals(List.of("- a"), LineDifference.of("a", ""));
        assertEquals(List.of("  a", "+ a"), LineDifference.of("a", "a\na"));
    }

    @Test
    void whatever_the_texts_are_the_old_and_the_new_can_be_read_out_of_it() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<String> before = lines(random);
            List<String> after = lines(random);
            List<String> shown = LineDifference.of(String.join("\n", before), String.join("\n", after));
            String message = "seed " + seed + ": " + before + " " + after + " " + shown;
            assertTrue(isPart(before, side(shown, "- ")), message);
            assertTrue(isPart(after, side(shown, "+ ")), message);
            long removed = shown.stream().filter(line -> line.startsWith("- ")).count();
            long added = shown.stream().filter(line -> line.startsWith("+ ")).count();
            assertEquals(after.size() - before.size(), added - removed, message);
        }
    }

    /** A few different lines, so that many are common. */
    private static List<String> lines(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.toList());
    }

    private static List<String> side(List<String> shown, String mark) {
        return shown.stream()
                .filter(line -> line.startsWith(mark) || line.startsWith("  "))
                .map(line -> line.substring(2))
                .collect(Collectors.toList());
    }

    /** What is shown is one stretch of the text: from one line of what is common to one line of it. */
    private static boolean isPart(List<String> text, List<String> part) {
        for (int i = 0; i + part.size() <= text.size(); i++) {
            if (text.subList(i, i + part.size()).equals(part)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void giants_are_shown_in_part_and_at_once() {
        String before = IntStream.range(0, 50_000).mapToObj(i -> "old " + i).collect(Collectors.joining("\n"));
        String after = IntStream.range(0, 50_000).mapToObj(i -> "new " + i).collect(Collectors.joining("\n"));
        List<String> shown = LineDifference.of(before, after);
        List<String> last = new ArrayList<>(shown.subList(shown.size() - 1, shown.size()));
        assertEquals(List.of("… 99960 more lines"), last);
    }
}
