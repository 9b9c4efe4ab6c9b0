package dev.headway;

import dev.headway.revision.RevisionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a new revision's file is called: {@code 20261122_1000_add_notebooks_4f1c2a9b7d3e.sql}; the time is UTC. */
final class FileName {

    /** Characters of the message, as Alembic cuts them: at a word's end where there is one. */
    private static final int LONGEST_SLUG = 40;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmm").withZone(ZoneOffset.UTC);

    private FileName() {}

    static String of(Instant created, String message, RevisionId id) {
        String slug = slug(message);
        return TIME.format(created) + "_" + (slug.isEmpty() ? "" : slug + "_") + id + ".sql";
    }

    private static String slug(String message) {
        String words = message.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{IsLetter}\\p{IsDigit}]+", "_")
                .replaceAll("^_|_$", "");
        if (words.codePointCount(0, words.length()) <= LONGEST_SLUG) {
            return words;
        }
        int longest = words.offsetByCodePoints(0, LONGEST_SLUG);
        int end = words.lastIndexOf('_', longest);
        return words.substring(0, end > 0 ? end : longest);
    }
}
