package dev.headway.recovery;

import dev.headway.sql.Tokens;
import java.util.Optional;

/** Names as {@code to_regclass} and {@code parse_ident} read them. */
final class Names {
    private Names() {}

    /** Passes the name that stands there; empty if none does, or if it is written as {@code U&"…"}. */
    static Optional<String> next(Tokens tokens) {
        return tokens.name()
                .filter(name ->
                        !name.regionMatches(true, 0, "U&", 0, 2) && !name.contains(".U&") && !name.contains(".u&"));
    }
}
