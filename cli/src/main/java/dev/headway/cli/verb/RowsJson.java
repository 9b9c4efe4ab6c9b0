package dev.headway.cli.verb;

import dev.headway.verdict.OnRows;
import java.util.Map;
import java.util.Optional;

/** What became of a revision on rows, for programs. */
final class RowsJson {

    private RowsJson() {}

    static Map<String, Object> document(OnRows seen) {
        return Json.object(
                "source",
                seen.file().orElse("generated"),
                "outcome",
                outcome(seen.outcome()),
                "empty",
                seen.empty().entrySet().stream()
                        .map(table -> Json.object("table", table.getKey().toString(), "why", table.getValue()))
                        .toList(),
                "statements",
                seen.written().stream()
                        .map(written -> Json.object(
                                "line",
                                written.statement().origin().line(),
                                "column",
                                written.statement().origin().column(),
                                "rowsWritten",
                                written.rows(),
                                "walBytes",
                                written.wal()))
                        .toList(),
                "sqlState",
                seen.outcome() instanceof OnRows.Failed failed
                        ? Optional.of(failed.refusal().state())
                        : Optional.empty());
    }

    private static String outcome(OnRows.Outcome outcome) {
        if (outcome instanceof OnRows.Failed failed) {
            return switch (failed.way()) {
                case UP -> "upgrade fails";
                case DOWN -> "downgrade fails";
                case UP_AGAIN -> "second upgrade fails";
            };
        }
        if (outcome instanceof OnRows.Passed passed) {
            return passed.losses().isEmpty() ? "passed" : "passed, rows differ";
        }
        return "not met";
    }
}
