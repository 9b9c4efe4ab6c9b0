package dev.headway.revision;

import dev.headway.sql.Checksum;
import dev.headway.sql.Script;
import dev.headway.sql.Statement;
import java.util.List;

/**
 * A file of plain SQL beside the revisions. Immutable.
 *
 * @param name from where the revisions are, with slashes: {@code objects/views/active.sql}; the same wherever they are
 *     read from
 * @param checksum SHA-256, in hexadecimal, of its tokens: comments and white space between tokens do not count
 */
public record PlainFile(String name, String text, List<Statement> statements, String checksum) {

    public PlainFile {
        statements = List.copyOf(statements);
    }

    /** A text that was well when it was kept. {@code shown} is what messages call it. */
    public static PlainFile of(String name, String shown, String text) {
        return of(name, text, Script.of(shown, text));
    }

    static PlainFile of(String name, String text, Script script) {
        return new PlainFile(name, text, script.statements(), Checksum.of(script.statements()));
    }
}
