package dev.headway.cli.verb;

import dev.headway.ddl.Script;
import dev.headway.ddl.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Differences as a list for people and for programs. */
final class DifferenceLines {

    private DifferenceLines() {}

    /** {@code AddColumn public.notebooks.color}, and below it the SQL. */
    static List<String> lines(Script script) {
        List<String> lines = new ArrayList<>();
        for (Statement statement : statements(script)) {
            lines.add(statement.kind() + " " + statement.object());
            statement.text().lines().forEach(line -> lines.add("    " + line));
        }
        return lines;
    }

    static List<Map<String, Object>> documents(Script script) {
        return statements(script).stream()
                .map(statement -> {
                    Map<String, Object> document =
                            Json.object("kind", statement.kind(), "object", statement.object(), "sql", statement.sql());
                    statement.loss().ifPresent(loss -> document.put("loss", loss.toString()));
                    return document;
                })
                .toList();
    }

    static List<Statement> statements(Script script) {
        return script.sections().stream()
                .flatMap(section -> section.statements().stream())
                .toList();
    }
}
