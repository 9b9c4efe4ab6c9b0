package dev.headway.cli.page;

import dev.headway.verdict.Fact;
import java.util.Locale;
import java.util.Optional;

/** What takes longer the more rows a table has. */
public enum Mark {
    REWRITE("rewrites the table"),
    BUILD("builds an index"),
    SCAN("reads every row"),
    WRITE("writes rows");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    static Optional<Mark> of(Fact fact) {
        if (fact instanceof Fact.Rewritten) {
            return Optional.of(REWRITE);
        }
        if (fact instanceof Fact.IndexBuilt) {
            return Optional.of(BUILD);
        }
        if (fact instanceof Fact.Scanned) {
            return Optional.of(SCAN);
        }
        return fact instanceof Fact.Wrote ? Optional.of(WRITE) : Optional.empty();
    }

    /** Of a symbol in the page. */
    String symbol() {
        return "mark-" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return words;
    }
}
