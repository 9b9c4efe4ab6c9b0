package dev.headway.cli.verb;

import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.OnRows;
import dev.headway.verdict.Verdict;
import java.util.Optional;

/** What reports say of the rows that a revision met. */
final class RowsWords {

    private RowsWords() {}

    /** How many of them a statement wrote, where a finding is about how long that takes. */
    static Optional<String> written(Judged judged, Finding finding) {
        if (finding.verdict() != Verdict.ROWS && finding.verdict() != Verdict.HIGH) {
            return Optional.empty();
        }
        return judged.evidence()
                .onRows()
                .flatMap(seen -> seen.written().stream()
                        .filter(written -> written.rows() > 0
                                && finding.statement()
                                        .filter(written.statement()::equals)
                                        .isPresent())
                        .findFirst()
                        .map(written -> written.rows() + " written" + where(seen)));
    }

    private static String where(OnRows seen) {
        return seen.file().map(file -> ", with the rows of " + file).orElse(", with rows made up");
    }
}
