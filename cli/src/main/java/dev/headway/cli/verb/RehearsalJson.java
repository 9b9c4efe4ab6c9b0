package dev.headway.cli.verb;

import dev.headway.catalog.ObjectId;
import dev.headway.problem.Origin;
import dev.headway.revision.Revision;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.RoundTrip;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rehearsal for programs. */
final class RehearsalJson {

    private RehearsalJson() {}

    static Map<String, Object> document(List<Judged> all) {
        return Json.object(
                "revisions", all.stream().map(RehearsalJson::document).toList());
    }

    private static Map<String, Object> document(Judged judged) {
        Revision revision = RehearsalWords.revision(judged);
        RoundTrip roundTrip = judged.evidence().roundTrip();
        return Json.object(
                "revision",
                revision.id().value(),
                "message",
                Optional.of(revision.message()).filter(message -> !message.isBlank()),
                "verdict",
                judged.verdict().toString(),
                "phase",
                revision.phase().toString(),
                "roundTrip",
                roundTrip instanceof RoundTrip.Proven,
                "irreversible",
                roundTrip instanceof RoundTrip.Irreversible irreversible
                        ? Optional.of(irreversible.reason())
                        : Optional.empty(),
                "rows",
                judged.evidence().onRows().map(RowsJson::document),
                "findings",
                judged.findings().stream()
                        .map(finding -> document(judged, finding))
                        .toList());
    }

    private static Map<String, Object> document(Judged judged, Finding finding) {
        Origin origin = RehearsalWords.origin(judged, finding);
        return Json.object(
                "verdict", finding.verdict().toString(),
                "rule", finding.rule(),
                "file", origin.file(),
                "line", origin.line(),
                "column", origin.column(),
                "statement", finding.statement().map(statement -> statement.text()),
                "object", finding.object().map(ObjectId::toString),
                "lock", finding.lock().map(lock -> lock.inPgLocks()),
                "blocksReads", finding.blocksReads(),
                "blocksWrites", finding.blocksWrites(),
                "rewrites", finding.rewrites(),
                "scans", finding.scans(),
                "accepted", finding.accepted(),
                "reason", RehearsalWords.reason(judged, finding),
                "message", finding.message(),
                "remedy", finding.remedy(),
                "production", finding.weight().map(WeightDocument::of));
    }
}
