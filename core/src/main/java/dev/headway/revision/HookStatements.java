package dev.headway.revision;

import dev.headway.problem.Problem;
import dev.headway.sql.Command;
import dev.headway.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What may stand in a file of {@code hooks/}: what runs in a transaction that is not its own. */
final class HookStatements {

    private HookStatements() {}

    static List<Problem> problems(List<Statement> statements) {
        List<Problem> problems = new ArrayList<>();
        for (Statement statement : statements) {
            Command command = Command.of(statement.text());
            if (command.transaction() != Command.Transaction.INSIDE) {
                problems.add(Problem.at(
                        statement.origin(),
                        "a hook runs in a transaction, in which " + command.name() + " cannot",
                        "put it into a revision: headway revision -m …"));
            }
        }
        return problems;
    }
}
