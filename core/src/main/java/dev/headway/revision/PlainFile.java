package dev.headway.revision;

import dev.headway.problem.Problem;
import dev.headway.sql.Checksum;
import dev.headway.sql.Lexer;
import dev.headway.sql.Script;
import dev.headway.sql.Statement;
import dev.headway.sql.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of plain SQL beside the revisions. Immutable.
 *
 * @param name from where the revisions are, with slashes: {@code objects/views/active.sql}; the same wherever they are
 *     read from
 * @param checksum SHA-256, in hexadecimal, of its tokens: comments and white space between tokens do not count
 * @param uses placeholders, from a line {@code --- uses NAME[, NAME]} above its first statement
 */
public record PlainFile(String name, String text, List<Statement> statements, String checksum, List<String> uses) {

    private static final String USES = "--- uses ";

    public PlainFile {
        statements = List.copyOf(statements);
        uses = List.copyOf(uses);
    }

    /** A text that was well when it was kept. {@code shown} is what messages call it. */
    public static PlainFile of(String name, String shown, String text) {
        return of(name, text, Script.of(shown, text));
    }

    static PlainFile of(String name, String text, Script script) {
        return new PlainFile(name, text, script.statements(), Checksum.of(script.statements()), uses(text));
    }

    private static List<String> uses(String text) {
        return text.lines()
                .takeWhile(line -> line.isBlank() || line.startsWith("--"))
                .filter(line -> line.startsWith(USES))
                .flatMap(line -> Arrays.stream(line.substring(USES.length()).split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Placeholders that it does not declare, or that stand where they mean nothing. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        StatementChecks checks = new StatementChecks(new Values(problems), uses, "", false);
        for (Statement statement : statements) {
            Lexer lexer = new Lexer(statement.text());
            while (lexer.next()) {
                if (lexer.kind() == TokenKind.VARIABLE) {
                    checks.checkVariable(statement, lexer.token());
                }
            }
        }
        return problems;
    }
}
