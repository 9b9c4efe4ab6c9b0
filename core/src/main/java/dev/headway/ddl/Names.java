package dev.headway.ddl;

import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import dev.headway.sql.Lexer;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * How objects are called in a script: those of the schema that every run finds first without it, all others with it.
 * Routines keep it, since {@code pg_catalog} comes before every schema and may have one of that name. Immutable.
 *
 * @param current the schema that is left out
 */
record Names(String current) {

    /** The name of an object as statements about it write it; of a column its table's, a dot and its own. */
    String of(ObjectId id) {
        return id.kind().isRoutine() ? id.sql() : bare(id.sql());
    }

    /** What follows ALTER, DROP and COMMENT ON: {@code TABLE notebooks}, {@code TRIGGER t ON notebooks}. */
    String full(ObjectId id) {
        String words = id.kind().words() + " " + of(id);
        return switch (id.kind()) {
            case CONSTRAINT, TRIGGER, RULE, POLICY -> words + " ON " + of(id.owner());
            case DOMAIN_CONSTRAINT -> words + " ON DOMAIN " + of(id.owner());
            default -> words;
        };
    }

    /** {@code ALTER TABLE notebooks}, whatever has columns. */
    String alterTable(ObjectId relation) {
        Kind kind = relation.kind();
        return "ALTER " + (kind == Kind.TABLE ? "TABLE" : kind.words()) + " " + of(relation);
    }

    /** @param only whether tables that inherit stay as they are */
    String alterTable(ObjectId relation, boolean only) {
        return only ? "ALTER TABLE ONLY " + of(relation) : alterTable(relation);
    }

    static String list(Collection<Identifier> names) {
        return names.stream().map(Identifier::toString).collect(Collectors.joining(", "));
    }

    /** The name of a type or of anything else that PostgreSQL wrote with its schema. */
    String bare(String qualified) {
        String prefix = new Identifier(current) + ".";
        if (!qualified.startsWith(prefix) || qualified.startsWith(prefix + "pg_")) {
            return qualified;
        }
        String rest = qualified.substring(prefix.length());
        return Builtin.isType(rest) ? qualified : rest;
    }

    /** A text in which PostgreSQL qualified every name: without the current schema, but for functions and operators. */
    String text(String sql) {
        String schema = new Identifier(current).toString();
        StringBuilder text = new StringBuilder();
        Lexer lexer = new Lexer(sql);
        int copied = 0;
        while (lexer.next()) {
            if (lexer.token().equals(schema) && isPrefix(sql, lexer.start(), lexer.end())) {
                text.append(sql, copied, lexer.start());
                copied = lexer.end() + 1;
            } else if (lexer.token().startsWith("'" + schema + ".") && sql.startsWith("::regclass", lexer.end())) {
                text.append(sql, copied, lexer.start()).append('\'');
                copied = lexer.start() + schema.length() + 2;
            }
        }
        return text.append(sql.substring(copied)).toString();
    }

    /** Whether the name from {@code start} to {@code end} is the schema of a relation or type, and can be left out. */
    private static boolean isPrefix(String sql, int start, int end) {
        boolean qualifies =
                end < sql.length() && sql.charAt(end) == '.' && (start == 0 || sql.charAt(start - 1) != '.');
        if (!qualifies || sql.startsWith("pg_", end + 1)) {
            return false;
        }
        Lexer rest = new Lexer(sql.substring(end + 1));
        if (!rest.next() || !isName(rest.token())) {
            return false;
        }
        int after = end + 1 + rest.end();
        // a bracket right behind it is a call, or a list of columns, which is written after a blank
        return !(after < sql.length() && sql.charAt(after) == '(') && !Builtin.isType(rest.token());
    }

    private static boolean isName(String token) {
        return !token.isBlank() && (Character.isJavaIdentifierStart(token.charAt(0)) || token.charAt(0) == '"');
    }
}
