package dev.headway.ddl;

import dev.headway.catalog.Column;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.diff.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Several columns of one table that get another type: in one ALTER TABLE, for PostgreSQL rewrites a table once for each. */
final class Retypes {

    private final Map<Change, List<Statement>> written;
    private final Names names;

    Retypes(Map<Change, List<Statement>> written, Names names) {
        this.written = written;
        this.names = names;
    }

    /** The changes that had better be made together, and their table. */
    Map<Change, ObjectId> tables() {
        Map<Change, ObjectId> tables = new HashMap<>();
        written.forEach((change, statements) -> {
            boolean alone = statements.stream().anyMatch(Statement::autocommit);
            if (!alone && retype(change) >= 0) {
                tables.put(change, change.id().owner());
            }
        });
        return tables;
    }

    /** What must come before any of them, the one statement, then the rest. */
    List<Statement> joined(List<Change> changes) {
        if (changes.size() == 1) {
            return written.getOrDefault(changes.get(0), List.of());
        }
        List<Statement> before = new ArrayList<>();
        List<Statement> retypes = new ArrayList<>();
        List<Statement> after = new ArrayList<>();
        for (Change change : changes) {
            List<Statement> statements = written.getOrDefault(change, List.of());
            int here = retype(change);
            before.addAll(statements.subList(0, here));
            retypes.add(statements.get(here));
            after.addAll(statements.subList(here + 1, statements.size()));
        }
        before.add(join(changes.get(0).id().owner(), retypes));
        before.addAll(after);
        return before;
    }

    private Statement join(ObjectId table, List<Statement> retypes) {
        String alter = names.alterTable(table);
        String actions = retypes.stream()
                .map(statement -> "\n    " + statement.sql().substring(alter.length() + 1))
                .collect(Collectors.joining(","));
        List<String> losses = retypes.stream()
                .flatMap(statement -> statement.loss().stream())
                .flatMap(loss -> loss.reasons().stream())
                .toList();
        return new Statement(
                "AlterTable",
                table.toString(),
                retypes.get(0).group(),
                alter + actions,
                false,
                true,
                losses.isEmpty() ? Optional.empty() : Optional.of(new DataLoss(losses)),
                retypes.stream()
                        .flatMap(statement -> statement.notes().stream())
                        .toList());
    }

    /** Which of its statements changes the type; -1 if none does. */
    private int retype(Change change) {
        if (!(change.object() instanceof Column column) || column.id().owner().kind() != Kind.TABLE) {
            return -1;
        }
        String start = names.alterTable(column.id().owner()) + " ALTER COLUMN "
                + column.id().identifier() + " TYPE ";
        List<Statement> statements = written.getOrDefault(change, List.of());
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).sql().startsWith(start)) {
                return i;
            }
        }
        return -1;
    }
}
