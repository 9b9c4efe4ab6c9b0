package dev.headway.remedy;

import dev.headway.ddl.Ddl;
import dev.headway.ddl.Section;
import dev.headway.ddl.Style;
import dev.headway.diff.Differ;
import dev.headway.revision.RevisionFile.Body;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.Judged;
import java.util.List;
import java.util.stream.Collectors;

/** The way back of a revision, from the schema that it leaves to the one that it meets. */
final class Return {

    private Return() {}

    /** It runs in one transaction if all of it can. */
    static Body of(Judged judged) {
        Evidence evidence = judged.evidence();
        List<Section> sections = Ddl.script(Differ.compare(evidence.after(), evidence.before()), Style.ONLINE)
                .sections();
        String losses = sections.stream()
                .flatMap(section -> section.statements().stream())
                .flatMap(statement -> statement.loss().stream())
                .flatMap(loss -> loss.reasons().stream())
                .map(reason -> "-- It " + reason + ".\n")
                .distinct()
                .collect(Collectors.joining());
        String sql = losses + sections.stream().map(Section::sql).collect(Collectors.joining("\n"));
        return sections.stream().anyMatch(Section::autocommit) ? Body.autocommit(sql) : Body.of(sql);
    }
}
