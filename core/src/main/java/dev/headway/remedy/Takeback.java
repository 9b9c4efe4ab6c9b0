package dev.headway.remedy;

import dev.headway.catalog.Catalog;
import dev.headway.revision.Revision;
import dev.headway.revision.Revision.Downgrade;
import dev.headway.revision.Revision.Header;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionFile.Body;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import dev.headway.sql.Checksum;
import dev.headway.sql.Tokens;
import dev.headway.verdict.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The user's own way back, cut where it passes the schemas that lie between the revisions: what it does to rows nobody else
 * knows. Its statements run one by one behind the revisions, to see where they lead. Immutable.
 *
 * @param statements as written, comments above them too
 */
record Takeback(Revision original, Section section, List<String> statements) {

    /** Empty where there is none, or one that is no SQL. */
    static Optional<Takeback> of(Revision original) {
        if (original.downgrade() instanceof Downgrade.Reversible back
                && back.section().code().isEmpty()) {
            List<String> statements =
                    Cut.of(original).back().stream().map(Portion.Text::toString).toList();
            return Optional.of(new Takeback(original, back.section(), statements))
                    .filter(any -> !statements.isEmpty());
        }
        return Optional.empty();
    }

    /** One step a statement, behind the original's id. */
    List<RevisionFile.Parsed> steps() {
        List<RevisionFile.Parsed> steps = new ArrayList<>();
        RevisionId parent = original.id();
        for (int i = 0; i < statements.size(); i++) {
            Checksum checksum = new Checksum();
            checksum.add(section.entries().get(i).statement());
            RevisionId id = new RevisionId("back" + i + "_" + checksum.hex().substring(0, 12));
            Header from = original.header();
            Header header = new Header(
                    id,
                    List.of(parent),
                    List.of(),
                    List.of(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    from.uses(),
                    from.options(),
                    from.stored(),
                    from.origins());
            String sql = statements.get(i);
            Body up = section.autocommit() ? Body.autocommit(sql) : Body.of(sql);
            steps.add(RevisionFile.parse(
                    original.origin().file(), RevisionFile.write(header, up, Body.irreversible(""))));
            parent = id;
        }
        return steps;
    }

    /**
     * The statements that lead from each revision to the one before it; empty where they pass by a schema that lies between.
     *
     * @param seen of the revisions, and of the steps behind them
     */
    Optional<List<Body>> cut(List<Judged> seen) {
        int parts = seen.size() - statements.size();
        List<Body> bodies = new ArrayList<>();
        int at = 0;
        for (int part = parts - 1; part >= 0; part--) {
            Catalog wanted = seen.get(part).evidence().before();
            int end = part == 0 ? statements.size() : at;
            while (end < statements.size() && !after(seen, parts, end).equals(wanted)) {
                end++;
            }
            if (!after(seen, parts, end).equals(wanted)) {
                return Optional.empty();
            }
            String sql = String.join("", statements.subList(at, end));
            bodies.add(0, section.autocommit() ? Body.autocommit(sql) : Body.of(sql));
            at = end;
        }
        return Optional.of(bodies);
    }

    private static Catalog after(List<Judged> seen, int parts, int steps) {
        return seen.get(parts + steps - 1).evidence().after();
    }

    /** Whether the schemas alone tell all that it does. */
    boolean isSchemaAlone() {
        return section.entries().stream()
                .allMatch(entry -> new Tokens(entry.statement().text())
                        .at("CREATE", "ALTER", "DROP", "COMMENT", "GRANT", "REVOKE", "REINDEX", "SET", "RESET"));
    }
}
