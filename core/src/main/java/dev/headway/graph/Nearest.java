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
        return candidates.stream()
                .filter(candidate -> distance(word, candidate) <= slip(word, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many characters a person gets wrong: the shorter the word, the fewer. */
    private static int slip(String word, String candidate) {
        return Math.min(3, Math.min(word.length(), candidate.length()) / 3);
    }

    /** 0 for another case or the beginning of the other, else the number of characters to change. */
    private static int distance(String word, String candidate) {
        String one = word.toLowerCase(Locale.ROOT);
        String other = candidate.toLowerCase(Locale.ROOT);
        boolean begins =
                Math.min(one.length(), other.length()) >= 4 && (other.startsWith(one) || one.startsWith(other));
        if (one.equals(other) || begins) {
            return 0;
        }
        int apart = Math.abs(one.length() - other.length());
        return apart > slip(word, candidate) ? apart : changes(one, other);
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
