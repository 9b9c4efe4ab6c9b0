package dev.headway.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a person most likely meant by a word that is not known. */
final class Nearest {

    private Nearest() {}

    /** The candidate that is nearest to {@code word}; empty if none is near enough to be a slip of the hand. */
    static Optional<String> to(String word, Collection<String> candidates) {
        int limit = Math.max(1, Math.min(3, word.length() / 3));
        return candidates.stream()
                .filter(candidate -> distance(word, candidate, limit) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate, limit))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** 0 for a beginning of the other or another case, else the number of characters to change, if within the limit. */
    private static int distance(String word, String candidate, int limit) {
        String one = word.toLowerCase(Locale.ROOT);
        String other = candidate.toLowerCase(Locale.ROOT);
        if (one.equals(other) || (word.length() >= 4 && (other.startsWith(one) || one.startsWith(other)))) {
            return 0;
        }
        return Math.abs(one.length() - other.length()) > limit ? limit + 1 : changes(one, other);
    }

    private static int changes(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
