package dev.headway.run;

import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import dev.headway.revision.Section;
import dev.headway.sql.OfSession;
import dev.headway.sql.Statement;
import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the statements that have taken effect did to their session alone, which has gone: settings, the role, prepared
 * statements are made once more. What cannot be made again, a temporary table, must not be needed any more. Immutable.
 *
 * @param again to be sent again, in order
 * @param temporary what made something temporary
 * @param next what has not taken effect yet
 */
record Replay(List<Statement> again, List<Statement> temporary, List<Statement> next) {

    static Replay of(List<Section.Entry> entries, int done) {
        List<Statement> again = new ArrayList<>();
        List<Statement> temporary = new ArrayList<>();
        List<Statement> statements =
                entries.stream().map(Section.Entry::statement).toList();
        for (Statement statement : statements.subList(0, Math.min(done, statements.size()))) {
            if (OfSession.isSetting(statement.text())) {
                again.add(statement);
            } else if (OfSession.temporary(statement.text()).isPresent()) {
                temporary.add(statement);
            }
        }
        return new Replay(again, temporary, statements.subList(Math.min(done, statements.size()), statements.size()));
    }

    /** What is still needed and has gone with the session. */
    Optional<Problem> lost(Step step) {
        for (Statement made : temporary) {
            String name = OfSession.temporary(made.text()).orElseThrow();
            String last = name.substring(name.lastIndexOf("\".\"") < 0 ? 0 : name.lastIndexOf("\".\"") + 2);
            if (next.stream().anyMatch(statement -> mentions(statement, last))) {
                return Optional.of(Problem.at(
                        made.origin(),
                        step.direction() + " " + step.revision().id()
                                + " cannot go on: what its statement made has gone"
                                + " with the session that was interrupted\nstatement: "
                                + Unfinished.firstLine(made.text()),
                        "finish by hand what is left, then say where the schema stands: "
                                + Unfinished.stamps(
                                        step.revision(), step.direction().toString())
                                + "   (under autocommit, use a table that is not temporary)"));
            }
        }
        return Optional.empty();
    }

    private static boolean mentions(Statement statement, String name) {
        for (Tokens tokens = new Tokens(statement.text()); !tokens.isAtEnd(); ) {
            Optional<String> seen = tokens.name();
            if (seen.filter(n -> n.equals(name) || n.endsWith("." + name)).isPresent()) {
                return true;
            }
            if (seen.isEmpty()) {
                tokens.advance();
            }
        }
        return false;
    }

    void send(Pipeline pipeline) throws StatementFailure {
        for (Statement statement : again) {
            pipeline.add(statement);
        }
        pipeline.flush();
    }
}
