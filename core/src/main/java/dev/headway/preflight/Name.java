package dev.headway.preflight;

import dev.headway.sql.Identifier;
import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name as a statement has it, folded as the server folds it. Immutable.
 *
 * @param schema empty where the search path decides
 */
record Name(Optional<Identifier> schema, Identifier name) {

    /** Passes one or two identifiers with a dot between; empty where it cannot be told for certain what they fold to. */
    static Optional<Name> read(Tokens tokens) {
        List<Identifier> parts = parts(tokens);
        return parts.isEmpty() || parts.size() > 2 ? Optional.empty() : Optional.of(of(parts));
    }

    /** The same for the name of a column: the relation that it belongs to. */
    static Optional<Name> readOwnerOfColumn(Tokens tokens) {
        List<Identifier> parts = parts(tokens);
        return parts.size() < 2 || parts.size() > 3
                ? Optional.empty()
                : Optional.of(of(parts.subList(0, parts.size() - 1)));
    }

    private static Name of(List<Identifier> parts) {
        return parts.size() == 1
                ? new Name(Optional.empty(), parts.get(0))
                : new Name(Optional.of(parts.get(0)), parts.get(1));
    }

    private static List<Identifier> parts(Tokens tokens) {
        List<Identifier> parts = new ArrayList<>();
        do {
            Optional<Identifier> part = part(tokens);
            if (part.isEmpty()) {
                return List.of();
            }
            parts.add(part.get());
        } while (tokens.accept('.'));
        return parts;
    }

    /** Passes one identifier. */
    static Optional<Identifier> part(Tokens tokens) {
        String token = tokens.token();
        boolean word = tokens.at(TokenKind.WORD);
        // U&"…" has escapes of its own; what is not ASCII folds as the server's locale says.
        boolean plain = word && token.chars().allMatch(c -> c < 128);
        boolean quoted = tokens.at(TokenKind.QUOTED_IDENTIFIER) && token.startsWith("\"") && token.length() > 2;
        if (!plain && !quoted) {
            return Optional.empty();
        }
        tokens.advance();
        String name = plain
                ? token.toLowerCase(Locale.ROOT)
                : token.substring(1, token.length() - 1).replace("\"\"", "\"");
        return Optional.of(new Identifier(name));
    }
}
