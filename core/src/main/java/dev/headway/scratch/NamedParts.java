package dev.headway.scratch;

import dev.headway.sql.Identifier;
import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one statement makes and may have been called otherwise before: a table with its columns and constraints, a type with
 * its values, and so on. Not thread-safe.
 */
final class NamedParts {

    private static final String[] MANNERS = {
        "OR", "REPLACE", "TEMP", "TEMPORARY", "UNLOGGED", "UNIQUE", "RECURSIVE", "FOREIGN", "MATERIALIZED"
    };

    private final String sql;
    private final String schema;
    private final Tokens tokens;
    private final List<Part> parts = new ArrayList<>();
    private int bodyStart;
    private int bodyEnd;

    /**
     * @param start offset in the statement
     * @param named empty where it has no name, as a CHECK
     */
    record Part(int start, Optional<Named> named) {}

    private NamedParts(String sql, String schema) {
        this.sql = sql;
        this.schema = schema;
        this.tokens = new Tokens(sql);
        bodyStart = sql.length();
        bodyEnd = sql.length();
    }

    /** @param schema in which it stands if it names none; empty: that is not known */
    static NamedParts of(String sql, String schema) {
        NamedParts parts = new NamedParts(sql, schema);
        parts.read();
        return parts;
    }

    /** In the order of their first characters; the whole comes first. Empty if nothing is made that has a name. */
    List<Part> parts() {
        return parts;
    }

    /** Offset of the parenthesis that opens before the parts of the whole; else the end. */
    int bodyStart() {
        return bodyStart;
    }

    /** Offset of the parenthesis that closes behind them; else the end. */
    int bodyEnd() {
        return bodyEnd;
    }

    /** A name and what qualifies it, without quotes; passes nothing where no name stands. */
    static Optional<List<Identifier>> name(Tokens tokens) {
        List<Identifier> names = new ArrayList<>();
        while (tokens.at(TokenKind.WORD) || tokens.at(TokenKind.QUOTED_IDENTIFIER)) {
            String token = tokens.token();
            boolean quoted = tokens.at(TokenKind.QUOTED_IDENTIFIER);
            if (quoted && token.length() < 3) {
                return Optional.empty();
            }
            names.add(new Identifier(
                    quoted
                            ? token.substring(1, token.length() - 1).replace("\"\"", "\"")
                            : token.toLowerCase(Locale.ROOT)));
            tokens.advance();
            if (!tokens.accept('.')) {
                return Optional.of(names);
            }
        }
        return Optional.empty();
    }

    private void read() {
        if (tokens.accept("ALTER", "TABLE")) {
            added();
        } else if (tokens.accept("CREATE")) {
            made();
        }
    }

    /** {@code ALTER TABLE notes ADD COLUMN color text}, or a constraint. */
    private void added() {
        tokens.accept("IF", "EXISTS");
        tokens.acceptAny("ONLY");
        Optional<Named> table = name(tokens).map(names -> whole(names, schema));
        if (table.isPresent() && tokens.accept("ADD")) {
            tokens.acceptAny("COLUMN");
            tokens.accept("IF", "NOT", "EXISTS");
            parts.add(new Part(0, column(table.get())));
        }
    }

    private void made() {
        boolean more;
        do {
            more = tokens.acceptAny(MANNERS);
        } while (more);
        String kind = tokens.word();
        if (!List.of("TABLE", "VIEW", "SEQUENCE", "TYPE", "DOMAIN", "INDEX", "SCHEMA")
                .contains(kind)) {
            return;
        }
        tokens.advance();
        tokens.acceptAny("CONCURRENTLY");
        tokens.accept("IF", "NOT", "EXISTS");
        Optional<List<Identifier>> names = tokens.at("ON") ? Optional.empty() : name(tokens);
        Optional<Named> whole = switch (kind) {
            case "SCHEMA" -> names.map(name -> whole(name, ""));
            case "INDEX" -> names.map(name -> whole(name, schemaOfTable()));
            default -> names.map(name -> whole(name, schema));
        };
        whole.ifPresent(made -> {
            parts.add(new Part(0, whole));
            if (kind.equals("TABLE") && tokens.at('(')) {
                body(() -> column(made));
            } else if (kind.equals("TYPE") && tokens.accept("AS", "ENUM")) {
                body(() -> label(made));
            }
        });
    }

    private static Named whole(List<Identifier> names, String schema) {
        List<Identifier> qualified = new ArrayList<>(names);
        if (names.size() == 1 && !schema.isEmpty()) {
            qualified.add(0, new Identifier(schema));
        }
        return new Named(Optional.empty(), qualified, false);
    }

    /** An index stands where its table stands. */
    private String schemaOfTable() {
        tokens.acceptAny("ON");
        tokens.acceptAny("ONLY");
        return name(tokens)
                .filter(table -> table.size() > 1)
                .map(table -> table.get(0).name())
                .orElse(schema);
    }

    private interface Reading {
        Optional<Named> named();
    }

    private void body(Reading part) {
        bodyStart = offset();
        do {
            tokens.advance();
            int start = offset();
            if (!tokens.at(')')) {
                parts.add(new Part(start, part.named()));
            }
            while (!tokens.isAtEnd() && !tokens.at(',') && !tokens.at(')')) {
                tokens.skipOne();
            }
        } while (tokens.at(','));
        bodyEnd = offset();
    }

    private Optional<Named> column(Named table) {
        if (tokens.at("LIKE", "CHECK", "UNIQUE", "PRIMARY", "FOREIGN", "EXCLUDE")) {
            return Optional.empty();
        }
        tokens.acceptAny("CONSTRAINT");
        return name(tokens).map(names -> table.part(names.get(0)));
    }

    private Optional<Named> label(Named type) {
        return tokens.at(TokenKind.STRING) ? Optional.of(type.label(unquoted(tokens.token()))) : Optional.empty();
    }

    static String unquoted(String literal) {
        return literal.startsWith("'") && literal.endsWith("'") && literal.length() > 2
                ? literal.substring(1, literal.length() - 1).replace("''", "'")
                : literal;
    }

    private int offset() {
        return sql.length() - tokens.remainder().length();
    }
}
