package dev.headway.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Two texts beside each other, line by line: what only the old one has after {@code -}, what only the new one has after
 * {@code +}, and as much of what both have as tells the place.
 */
final class LineDifference {

    /** The table of common subsequences is quadratic; beyond this the middle is shown whole. */
    private static final int LARGEST_MIDDLE = 2_000;

    private static final int MOST_LINES = 40;

    private final List<String> before;
    private final List<String> after;
    private final List<String> lines = new ArrayList<>();

    private LineDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static List<String> of(String before, String after) {
        LineDifference difference =
                new LineDifference(before.lines().toList(), after.lines().toList());
        difference.compare();
        return difference.shortened();
    }

    private void compare() {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        if (head > 0) {
            lines.add("  " + before.get(head - 1));
        }
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        if (tail > 0) {
            lines.add("  " + before.get(before.size() - tail));
        }
    }

    private void middle(List<String> old, List<String> young) {
        if (Math.max(old.size(), young.size()) > LARGEST_MIDDLE) {
            old.forEach(line -> lines.add("- " + line));
            young.forEach(line -> lines.add("+ " + line));
            return;
        }
        int[][] common = common(old, young);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                lines.add("  " + old.get(i++));
                j++;
            } else if (j == young.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + old.get(i++));
            } else {
                lines.add("+ " + young.get(j++));
            }
        }
    }

    /** At [i][j]: how many lines the rests from i and from j have in common, in order. */
    private static int[][] common(List<String> old, List<String> young) {
        int[][] common = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(young.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private List<String> shortened() {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
        first.add("… " + (lines.size() - MOST_LINES) + " more lines");
        return first;
    }
}
