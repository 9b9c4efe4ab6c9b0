package dev.headway.history;

import dev.headway.sql.Template;

/**
 * PL/pgSQL that is run in one statement. It travels between dollar quotes that stand nowhere in it, so that nothing that
 * a version table may hold ends it early, and people can read it in a script.
 */
final class Block {
    private Block() {}

    static String of(Template... parts) {
        StringBuilder body = new StringBuilder("BEGIN\n");
        for (Template part : parts) {
            body.append(Template.bare(part.sql()));
        }
        body.append("END");
        String quote = "$headway$";
        for (int i = 1; body.indexOf(quote) >= 0; i++) {
            quote = "$headway" + i + "$";
        }
        return "DO " + quote + "\n" + body + "\n" + quote;
    }
}
