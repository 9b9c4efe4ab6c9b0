package dev.headway.sql;

import java.util.Set;

/**
 * Whether a transaction can hold a statement together with something else, such as the note that it ran; told by its
 * tokens.
 */
public enum Company {
    /** It can. */
    WELCOME,
    /** Only the server can tell: a procedure may commit, and a table may be partitioned. */
    PERHAPS,
    /** It cannot: the server refuses the statement in a transaction block, or it ends transactions itself. */
    ALONE;

    /** What walks partitions in one transaction each: refused in a transaction block if there are any. */
    private static final Set<String> WALKERS = Set.of("REINDEX", "CLUSTER");

    public static Company of(String sql) {
        Command command = Command.of(sql);
        if (command.transaction() != Command.Transaction.INSIDE) {
            return ALONE;
        }
        if (WALKERS.contains(command.name()) || command.name().equals("CALL")) {
            return PERHAPS;
        }
        return command.name().equals("DO") ? ofBlock(sql) : WELCOME;
    }

    /** In every language a block that ends transactions has a word for it: COMMIT, or {@code plpy.commit()}. */
    private static Company ofBlock(String sql) {
        Company company = WELCOME;
        Tokens tokens = new Tokens(sql);
        for (; !tokens.isAtEnd(); tokens.advance()) {
            if (tokens.at(TokenKind.DOLLAR_STRING) || tokens.at(TokenKind.STRING)) {
                Tokens body = new Tokens(body(tokens.token()));
                if (body.contain("COMMIT") || body.contain("ROLLBACK")) {
                    return ALONE;
                }
                company = body.contain("CALL") ? PERHAPS : company;
            }
        }
        return company;
    }

    private static String body(String quoted) {
        if (!quoted.startsWith("$")) {
            int open = quoted.indexOf('\'');
            return quoted.substring(open + 1, Math.max(open + 1, quoted.length() - 1))
                    .replace("''", "'");
        }
        int tag = quoted.indexOf('$', 1) + 1;
        return quoted.substring(tag, Math.max(tag, quoted.length() - tag));
    }
}
