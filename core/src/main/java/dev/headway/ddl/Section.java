package dev.headway.ddl;

import dev.headway.revision.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Statements that belong in one section of a revision file. Immutable.
 *
 * @param phase which code still runs after it
 * @param autocommit whether each statement runs by itself; else all run in one transaction
 */
public record Section(Phase phase, boolean autocommit, List<Statement> statements) {

    public Section {
        statements = List.copyOf(statements);
    }

    /** Splits statements where the phase or the transaction must change; once one contracts, all that follows does. */
    static List<Section> of(List<List<Statement>> changes, Set<String> unready) {
        List<Section> sections = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        boolean contract = false;
        boolean autocommit = false;
        for (List<Statement> statements : changes) {
            boolean contracts = contract || statements.stream().anyMatch(Statement::contract);
            boolean alone = statements.stream().anyMatch(Statement::autocommit);
            if (!open.isEmpty() && (contracts != contract || alone != autocommit)) {
                sections.add(section(contract, autocommit, open, unready));
                open.clear();
            }
            contract = contracts;
            autocommit = alone;
            open.addAll(statements);
        }
        if (!open.isEmpty()) {
            sections.add(section(contract, autocommit, open, unready));
        }
        return sections;
    }

    private static Section section(boolean contract, boolean autocommit, List<Statement> made, Set<String> unready) {
        List<Statement> statements = new ArrayList<>(made);
        made.stream()
                .filter(statement -> unready.contains(statement.object()))
                .findFirst()
                .ifPresent(first -> statements.add(
                        0,
                        first.saying(Bodies.unchecked(autocommit))
                                .noting("the body of a function here names what comes after it")));
        Phase phase = contract ? new Phase.Contract(Optional.empty()) : new Phase.Expand();
        return new Section(phase, autocommit, statements);
    }

    /** The statements as they stand in a file: those of one object together, a blank line where the object changes. */
    public String sql() {
        StringBuilder sql = new StringBuilder();
        String group = "";
        for (Statement statement : statements) {
            boolean together = statement.isShort() && statement.group().equals(group);
            if (sql.length() > 0 && !together) {
                sql.append('\n');
            }
            sql.append(statement.text()).append('\n');
            group = statement.isShort() ? statement.group() : "";
        }
        return sql.toString();
    }

    /** Such as {@code expand, each statement by itself}. */
    @Override
    public String toString() {
        return phase + (autocommit ? ", each statement by itself" : "");
    }
}
