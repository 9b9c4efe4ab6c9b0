package dev.headway.ddl;

import dev.headway.diff.Change;
import dev.headway.diff.Differences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the SQL that makes differences go away. */
public final class Ddl {

    private Ddl() {}

    /** The script for a run that finds {@code public} without its name. */
    public static Script script(Differences differences, Style style) {
        return script(differences, style, "public");
    }

    /**
     * The script: what widens comes first, then what must run by itself, and what code of before may not survive last,
     * as far as one thing does not need another.
     *
     * @param schema the schema that every run finds without its name
     */
    public static Script script(Differences differences, Style style, String schema) {
        Situation situation = new Situation(differences, style, new Names(schema));
        Map<Change, List<Statement>> written = new HashMap<>();
        for (Change change : differences.changes()) {
            List<Statement> made = Writer.write(change, situation);
            // what comes back goes right before: code of before is not to miss it in between
            boolean back = change instanceof Change.Drop drop && drop.again();
            written.put(change, back ? made.stream().map(Statement::contracting).toList() : made);
        }
        Retypes retypes = new Retypes(written, situation.names());
        List<List<Change>> order =
                differences.changes(change -> rank(change, written.getOrDefault(change, List.of())), retypes.tables());
        List<List<Statement>> statements = order.stream()
                .map(retypes::joined)
                .filter(made -> !made.isEmpty())
                .toList();
        List<Change> flat = order.stream().flatMap(List::stream).toList();
        return new Script(Section.of(statements, Bodies.ofUnready(differences, flat)));
    }

    private static int rank(Change change, List<Statement> statements) {
        boolean again = change instanceof Change.Create create && create.again();
        boolean contract = again || statements.stream().anyMatch(Statement::contract);
        boolean autocommit = statements.stream().anyMatch(Statement::autocommit);
        return (contract ? 2 : 0) + (autocommit ? 1 : 0);
    }
}
