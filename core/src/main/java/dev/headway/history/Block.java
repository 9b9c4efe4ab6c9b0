package dev.headway.history;

import dev.headway.sql.Literal;
import dev.headway.sql.Template;

/**
 * PL/pgSQL that is run in one statement. It travels as a literal, not between dollar quotes: nothing that a version table
 * may hold ends it early.
 */
final class Block {
    private Block() {}

    static String of(Template... parts) {
        StringBuilder body = new StringBuilder("BEGIN\n");
        for (Template part : parts) {
            body.append(part.sql());
        }
        return "DO " + new Literal(body.append("END").toString()).quoted();
    }
}
