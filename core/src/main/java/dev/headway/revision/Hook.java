package dev.headway.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When a file of {@code hooks/} runs; its name says so. */
public enum Hook {
    /** Before anything else of a run, in a transaction of its own; only if there is something to do. */
    BEFORE_ALL,
    /** Behind everything else of a run, in a transaction of its own. */
    AFTER_ALL,
    /** Ahead of every revision, in its transaction. */
    BEFORE_EACH,
    /** Behind every revision, in its transaction. */
    AFTER_EACH;

    /** {@code before-all.sql}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
    }

    static Optional<Hook> of(String fileName) {
        return Arrays.stream(values())
                .filter(hook -> hook.fileName().equals(fileName))
                .findFirst();
    }

    static List<String> fileNames() {
        return Arrays.stream(values()).map(Hook::fileName).toList();
    }
}
