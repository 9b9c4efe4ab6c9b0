package dev.headway.cli.verb;

import dev.headway.graph.Wording;
import dev.headway.revision.Revision;
import dev.headway.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of a file on which a statement stands, with their numbers, the statement underlined where it begins:
 * <pre>
 * 4 | CREATE INDEX note_title
 *   | ^^^^^^^^^^^^^^^^^^^^^^^
 * 5 |     ON note (title);
 * </pre>
 */
final class Excerpt {

    /** More of a statement than tells which one it is. */
    private static final int MOST_LINES = 8;

    private static final int MOST_COLUMNS = 120;

    private Excerpt() {}

    static List<String> lines(Revision revision, Statement statement) {
        List<String> said = statement.text().lines().toList();
        List<String> file = revision.text().lines().toList();
        int first = statement.origin().line();
        if (first == 0) {
            return List.of(); // a class: its name is said already
        }
        // What no file tells, such as a revision from the journal, has its statements alone.
        boolean there = first >= 1 && first + said.size() - 1 <= file.size();
        List<String> shown = there ? file.subList(first - 1, first - 1 + said.size()) : said;
        int column = there ? statement.origin().column() : 1;
        int width =
                String.valueOf(first + Math.min(said.size(), MOST_LINES) - 1).length();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(shown.size(), MOST_LINES); i++) {
            lines.add(row(number(first + i, width), cut(shown.get(i))));
            if (i == 0) {
                lines.add(row(
                        " ".repeat(width),
                        underline(cut(shown.get(0)), column, said.get(0).stripTrailing())));
            }
        }
        if (shown.size() > MOST_LINES) {
            lines.add(row(" ".repeat(width), more(shown.size())));
        }
        return lines;
    }

    /** The statement by itself, or as much of it as tells which one it is. */
    static String beginning(Statement statement) {
        List<String> said = statement.text().lines().toList();
        String shown = said.stream().limit(MOST_LINES).map(Excerpt::cut).collect(Collectors.joining("\n"));
        return said.size() <= MOST_LINES ? shown + ";" : shown + "\n-- " + more(said.size());
    }

    private static String more(int lines) {
        return "… " + Wording.count(lines - MOST_LINES, "more line");
    }

    /** Tabs stay tabs, so that the line below stands where the line above does, however wide they are. */
    private static String underline(String line, int column, String statement) {
        StringBuilder below = new StringBuilder();
        int[] characters = line.codePoints().toArray();
        int begin = Math.min(column - 1, characters.length);
        for (int i = 0; i < begin; i++) {
            below.append(characters[i] == '\t' ? '\t' : ' ');
        }
        int length = statement.codePointCount(0, statement.length());
        return below + "^".repeat(Math.max(1, Math.min(length, characters.length - begin)));
    }

    private static String cut(String line) {
        int length = line.codePointCount(0, line.length());
        return length <= MOST_COLUMNS ? line : line.substring(0, line.offsetByCodePoints(0, MOST_COLUMNS - 1)) + "…";
    }

    private static String number(int number, int width) {
        String digits = String.valueOf(number);
        return " ".repeat(width - digits.length()) + digits;
    }

    private static String row(String number, String text) {
        return (number + " | " + text).stripTrailing();
    }
}
