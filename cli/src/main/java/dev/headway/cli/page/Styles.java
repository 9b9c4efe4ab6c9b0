package dev.headway.cli.page;

import dev.headway.verdict.Verdict;
import java.util.Locale;

/** What things are called in the style sheet. */
public final class Styles {

    private Styles() {}

    public static String of(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
