package dev.headway.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another parent, and not a byte else. A failure names the seed; {@code -Dseed=N} runs it again. */
final class RevisesLineTest {

    private static final RevisionId NEW = new RevisionId("9c1d07aa52e0");

    @Test
    void nothing_but_the_parent_changes() {
        Long only = Long.getLong("seed");
        long first = only == null ? System.nanoTime() : only;
        for (long seed = first; seed < first + (only == null ? 2000 : 1); seed++) {
            try {
                check(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dseed=" + seed, e);
            }
        }
    }

    private static void check(Random random) {
        String end = pick(random, "\n", "\r\n");
        String blanks = pick(random, "", "  ", "\t");
        String top = pick(random, "", "\uFEFF") + pick(random, "", "-- a file of ours, é" + end + end);
        boolean there = random.nextInt(4) > 0;
        String parent = there ? pick(random, "base", "m", "a_parent_of_thirty_two_characte") : "";
        String before = top + "--- revision" + pick(random, " ", "  ") + "mine" + blanks + end
                + (there && random.nextBoolean() ? "--- message   é\uD83D\uDE00" + blanks + end : "");
        String word = "---" + pick(random, " ", "  ", " \t") + "revises" + pick(random, " ", "   ", "\t");
        String after = (there ? blanks + end : "") + pick(random, "", "-- revises m" + end) + end + "--- upgrade" + end
                + "SELECT '" + end + "--- revises m " + end + "';" + end + "--- downgrade" + pick(random, "", end);
        byte[] file = (before + (there ? word + parent : "") + after).getBytes(StandardCharsets.UTF_8);
        Revision revision = parsed(file);

        byte[] rewritten = RevisesLine.replaced(file, revision, NEW);

        String line = there ? word + NEW : "--- revises   " + NEW + end;
        assertEquals(before + line + after, new String(rewritten, StandardCharsets.UTF_8));
        Revision now = parsed(rewritten);
        assertEquals(List.of(NEW), now.parents());
        assertEquals(revision.checksum(), now.checksum());
        assertEquals(revision.id(), now.id());
    }

    private static Revision parsed(byte[] file) {
        RevisionFile.Parsed parsed = RevisionFile.parse("f.sql", file);
        assertEquals(List.of(), parsed.problems());
        return parsed.revision().orElseThrow();
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @Test
    void who_is_killed_before_the_file_takes_its_name_leaves_the_old_one(@TempDir Path directory) throws IOException {
        byte[] before =
                "--- revision mine\n--- revises a\n--- upgrade\n--- downgrade\n".getBytes(StandardCharsets.UTF_8);
        byte[] after = RevisesLine.replaced(before, parsed(before), NEW);
        Path file = Files.write(directory.resolve("1.sql"), before);

        Replacement killed = Replacement.of(file, before, after);
        assertEquals(List.of("a"), read(directory), "it is not closed, as by a kill -9");
        assertTrue(killed.isCurrent());

        try (Replacement again = Replacement.of(file, before, after)) {
            again.take();
        }
        assertEquals(List.of(NEW.value()), read(directory));
        killed.close();
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    /** The parents of the one revision that a directory has, though other files may lie there. */
    private static List<String> read(Path directory) {
        Reading reading = RevisionSource.directory(directory).read();
        assertEquals(List.of(), reading.problems());
        assertEquals(1, reading.revisions().size());
        return reading.revisions().get(0).parents().stream()
                .map(RevisionId::value)
                .toList();
    }
}
