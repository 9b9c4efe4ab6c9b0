package dev.headway.history;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What our role lacks to work with the tables that are there, as problems whose remedy is the GRANT. Immutable. */
record Privileges(Tables tables, String database) {

    /** Told of before anything begins, and all at once. */
    void requireAll() {
        refuse(problems());
    }

    List<Problem> problems() {
        return tables.all().stream()
                .map(table -> problem(table, tables.lackingFor(table)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Enough to tell where the schema stands. */
    void requireReadableVersion() {
        refuse(problem(tables.version(), reading(tables.version())).stream().toList());
    }

    /** Enough to tell what happened. Both are read: who may not read one has the other in the same GRANT. */
    void requireReadableJournal() {
        refuse(List.of(Tables.JOURNAL, Tables.PROGRESS).stream()
                .map(table -> problem(table, reading(table)))
                .flatMap(Optional::stream)
                .toList());
    }

    private List<String> reading(Identifier table) {
        return tables.lackingFor(table).stream()
                .filter(privilege -> privilege.equals("USAGE") || privilege.equals("SELECT"))
                .toList();
    }

    private Optional<Problem> problem(Identifier table, List<String> lacking) {
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        String name = tables.schema() + "." + table;
        List<String> grants = new ArrayList<>();
        List<String> onTable = lacking.stream().filter(p -> !p.equals("USAGE")).toList();
        if (lacking.contains("USAGE")) {
            grants.add("GRANT USAGE ON SCHEMA " + tables.schema() + " TO " + tables.role());
        }
        if (!onTable.isEmpty()) {
            grants.add("GRANT " + String.join(", ", onTable) + " ON " + name + " TO " + tables.role());
        }
        return Optional.of(Problem.of(
                "the role " + tables.role() + " may not use " + name + ": it lacks " + String.join(", ", lacking),
                database,
                String.join("; ", grants) + "   or migrate as another role: HEADWAY_DATABASE_URL, HEADWAY_ROLE"));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }
}
