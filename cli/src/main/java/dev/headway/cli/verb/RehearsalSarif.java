package dev.headway.cli.verb;

import dev.headway.history.Version;
import dev.headway.problem.Origin;
import dev.headway.sql.Statement;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.Rule;
import dev.headway.verdict.Rules;
import dev.headway.verdict.Verdict;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A rehearsal in SARIF 2.1.0, as code scanning takes it. What somebody accepted is left out: GitHub knows no suppressions,
 * and would show it as new.
 */
final class RehearsalSarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final String prefix;

    /** @param prefix where relative paths begin, below the root of the repository: empty, or with a slash at its end */
    RehearsalSarif(String prefix) {
        this.prefix = prefix;
    }

    Map<String, Object> document(List<Judged> all) {
        Map<String, Verdict> worst = new TreeMap<>();
        List<Object> results = new ArrayList<>();
        for (Judged judged : all) {
            for (Finding finding : judged.findings()) {
                if (!finding.accepted()) {
                    worst.merge(
                            finding.rule(), finding.verdict(), (one, other) -> one.compareTo(other) < 0 ? one : other);
                    results.add(result(judged, finding));
                }
            }
        }
        List<Object> rules = new ArrayList<>();
        worst.forEach((rule, verdict) -> rules.add(rule(rule, verdict)));
        return Json.object(
                "$schema",
                SCHEMA,
                "version",
                "2.1.0",
                "runs",
                List.of(Json.object(
                        "tool",
                        Json.object(
                                "driver",
                                Json.object("name", "Headway", "semanticVersion", Version.TEXT, "rules", rules)),
                        "columnKind",
                        "unicodeCodePoints",
                        "results",
                        results)));
    }

    private static Map<String, Object> rule(String rule, Verdict verdict) {
        String title = Rules.ALL.stream()
                .filter(each -> each.name().equals(rule))
                .map(Rule::title)
                .findFirst()
                .orElse(rule);
        Map<String, Object> words = Json.object("text", title);
        return Json.object(
                "id", rule,
                "shortDescription", words,
                "fullDescription", words,
                "help",
                        Json.object(
                                "text",
                                "Write what the result says in its place, or accept it above the statement or in the header: --- allow "
                                        + rule + " REASON"),
                "defaultConfiguration", Json.object("level", level(verdict)));
    }

    private Map<String, Object> result(Judged judged, Finding finding) {
        Origin origin = RehearsalWords.origin(judged, finding);
        String remedy = finding.remedy().strip();
        String weight = RehearsalWords.weight(finding)
                .map("\n\nIn production: "::concat)
                .orElse("");
        String rows =
                RowsWords.written(judged, finding).map("\n\nRows: "::concat).orElse("");
        return Json.object(
                "ruleId",
                finding.rule(),
                "level",
                level(finding.verdict()),
                "message",
                Json.object(
                        "text",
                        finding.message() + weight + rows + (remedy.isEmpty() ? "" : "\n\nRemedy:\n\n" + remedy)),
                "locations",
                List.of(Json.object(
                        "physicalLocation",
                        Json.object(
                                "artifactLocation",
                                Json.object("uri", uri(prefix + origin.file()), "uriBaseId", "%SRCROOT%"),
                                "region",
                                region(origin, finding.statement())))),
                "properties",
                Json.object(
                        "verdict",
                        finding.verdict().toString(),
                        "weight",
                        finding.weight().map(WeightDocument::of)));
    }

    private static Map<String, Object> region(Origin origin, Optional<Statement> statement) {
        int line = Math.max(1, origin.line());
        Map<String, Object> region = Json.object("startLine", line, "startColumn", Math.max(1, origin.column()));
        statement.ifPresent(sql -> {
            Origin end = sql.originOf(sql.text().codePointCount(0, sql.text().length()) + 1);
            region.put("endLine", end.line());
            region.put("endColumn", end.column());
        });
        return region;
    }

    private static String level(Verdict verdict) {
        return switch (verdict) {
            case BREAKS, HIGH, ROWS -> "error";
            case UNPROVEN -> "warning";
            case LOW, SAFE -> "note";
        };
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path.replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException e) {
            return path;
        }
    }
}
