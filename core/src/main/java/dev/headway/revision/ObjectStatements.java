package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.sql.Statement;
import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may stand in a file of {@code objects/}: that which can be dropped and made again without losing a row. */
final class ObjectStatements {

    private static final String KINDS = "views, functions, procedures, aggregates, triggers, rules, policies";

    private ObjectStatements() {}

    /** All that is wrong with a file that could be cut into statements. */
    static List<Problem> problems(String shown, List<Statement> statements) {
        List<Problem> problems = new ArrayList<>();
        boolean makes = false;
        boolean materialized = statements.stream().anyMatch(statement -> isMaterialized(statement.text()));
        for (Statement statement : statements) {
            Tokens tokens = new Tokens(statement.text());
            makes |= tokens.at("CREATE");
            fault(tokens, materialized)
                    .ifPresent(fault -> problems.add(Problem.at(statement.origin(), fault.what(), fault.remedy())));
        }
        if (!makes && problems.isEmpty()) {
            problems.add(Problem.at(
                    Origin.of(shown),
                    "the file makes no object",
                    "write CREATE OR REPLACE … into it: " + KINDS + "; or delete it"));
        }
        return problems;
    }

    private record Fault(String what, String remedy) {}

    private static Optional<Fault> fault(Tokens tokens, boolean materialized) {
        if (tokens.at("COMMENT", "GRANT", "REVOKE")) {
            return Optional.empty();
        }
        if (tokens.accept("ALTER")) {
            tokens.accept("EVENT");
            tokens.accept("MATERIALIZED");
            return tokens.at("VIEW", "FUNCTION", "PROCEDURE", "ROUTINE", "AGGREGATE", "TRIGGER", "POLICY")
                    ? Optional.empty()
                    : other("ALTER " + tokens.word());
        }
        if (tokens.at("DROP")) {
            return Optional.of(new Fault(
                    "no DROP in a file of objects/",
                    "leave it out: what has to go before it is made again, and what a file no longer makes, is dropped"
                            + " by itself"));
        }
        return tokens.accept("CREATE") ? created(tokens, materialized) : other(tokens.word());
    }

    private static Optional<Fault> created(Tokens tokens, boolean materialized) {
        tokens.accept("OR", "REPLACE");
        if (tokens.at("TEMP", "TEMPORARY")) {
            return other("CREATE TEMPORARY");
        }
        if (tokens.contain("IF", "NOT", "EXISTS") && !tokens.at("FUNCTION", "PROCEDURE")) {
            return Optional.of(new Fault(
                    "IF NOT EXISTS in a file of objects/ would leave the old definition where it is",
                    "leave IF NOT EXISTS out"));
        }
        tokens.acceptAny("RECURSIVE", "CONSTRAINT", "EVENT", "MATERIALIZED", "UNIQUE");
        if (tokens.at("INDEX") && materialized && !tokens.contain("CONCURRENTLY")) {
            return Optional.empty();
        }
        return tokens.at("VIEW", "FUNCTION", "PROCEDURE", "AGGREGATE", "TRIGGER", "RULE", "POLICY")
                ? Optional.empty()
                : other("CREATE " + tokens.word());
    }

    private static Optional<Fault> other(String command) {
        return Optional.of(new Fault(
                command.strip() + " in a file of objects/, which may run again whenever it changes",
                "put it into a revision: headway revision -m …   objects/ is for " + KINDS
                        + ", their comments and grants"));
    }

    private static boolean isMaterialized(String sql) {
        Tokens tokens = new Tokens(sql);
        return tokens.accept("CREATE", "MATERIALIZED", "VIEW");
    }
}
