package dev.headway.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which word somebody may have meant. */
public final class Spelling {

    private Spelling() {}

    /** Shorter than this, half the alphabet begins like it. */
    private static final int SHORTEST_BEGINNING = 4;

    /**
     * The word nearest to {@code written}, if it is near: at most two letters off and fewer than half of it, or one is
     * the other's beginning. Case does not count.
     */
    public static Optional<String> nearest(String written, Collection<String> words) {
        if (written.length() > 40) {
            return Optional.empty();
        }
        return words.stream()
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> distance(written, word) <= Math.min(2, (word.length() - 1) / 2));
    }

    /** A remedy's first words, {@code did you mean X?}, or nothing. */
    public static String hint(String written, Collection<String> words) {
        return nearest(written, words)
                .map(word -> "did you mean " + word + "?   ")
                .orElse("");
    }

    private static int distance(String written, String word) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = word.toLowerCase(Locale.ROOT);
        boolean telling = Math.min(a.length(), b.length()) >= SHORTEST_BEGINNING;
        return telling && (a.startsWith(b) || b.startsWith(a)) ? 0 : changes(a, b);
    }

    /** Letters to add, drop, change or swap with their neighbour. */
    private static int changes(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
