package dev.headway.cli.page;

import dev.headway.pg.LockMode;
import java.util.Locale;

/** Who has to wait for a lock on a table. */
public enum ShutOut {
    NOBODY("nobody"),
    WRITERS("writers"),
    EVERYBODY("readers and writers");

    private final String words;

    ShutOut(String words) {
        this.words = words;
    }

    static ShutOut by(LockMode mode) {
        return mode.shutsOutReaders() ? EVERYBODY : mode.shutsOutWriters() ? WRITERS : NOBODY;
    }

    ShutOut or(ShutOut other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** As a class of the style sheet. */
    String style() {
        return "shuts-out-" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return words;
    }
}
