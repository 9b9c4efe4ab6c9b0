package dev.headway.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A file of cases. A line that begins with {@code graph} or {@code #}, and the indented ones that go on after
 * {@code graph}, set the scene; a line {@code [rows] command} is a case, and the indented lines under it are exactly
 * what is to come out.
 */
record CaseFile(List<Case> cases, String text) {

    /** @param line where the case stands in its file, from 1 */
    record Case(int line, String graph, String command, String expected) {}

    /** Reads a file; its text has the expectations replaced by what {@code actual} gives for each case. */
    static CaseFile read(List<String> lines, UnaryOperator<Case> actual) {
        List<Case> cases = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String graph = "";
        for (int i = 0; i < lines.size(); ) {
            String line = lines.get(i);
            int end = i + 1;
            while (end < lines.size() && lines.get(end).startsWith("  ")) {
                end++;
            }
            String indented = indented(lines.subList(i + 1, end));
            text.append(line).append('\n');
            if (line.startsWith("graph")) {
                graph = line.substring("graph".length()) + ";" + indented.replace("\n", ";");
                lines.subList(i + 1, end).forEach(more -> text.append(more).append('\n'));
            } else if (line.startsWith("[")) {
                Case read = new Case(i + 1, graph, line, indented);
                cases.add(read);
                actual.apply(read)
                        .expected()
                        .lines()
                        .forEach(
                                out -> text.append(("  " + out).stripTrailing()).append('\n'));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException("line " + (i + 1) + " is no case: " + line);
            }
            i = end;
        }
        return new CaseFile(cases, text.toString());
    }

    private static String indented(List<String> lines) {
        return String.join("\n", lines.stream().map(line -> line.substring(2)).toList());
    }
}
