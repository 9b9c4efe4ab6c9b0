package dev.headway.sql;

import dev.headway.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A plain SQL script, cut into its statements. Immutable.
 *
 * @param statements in order; those that could be told apart even if there are problems
 */
public record Script(List<Statement> statements, List<Problem> problems) {

    public Script {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }

    /** Cuts {@code text} where psql would. {@code file} is what messages call it. */
    public static Script of(String file, String text) {
        Splitter splitter = Splitter.ofScript(text, file);
        List<Statement> statements = new ArrayList<>();
        while (splitter.hasNext()) {
            if (splitter.next() instanceof Piece.Command command) {
                statements.add(command.statement());
            }
        }
        return new Script(statements, splitter.problems());
    }
}
