package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.revision.Revision.Downgrade;
import dev.headway.revision.Revision.Header;
import dev.headway.revision.Revision.Origins;
import dev.headway.sql.Statement;
import java.util.List;

/** Revisions as they are, wherever they stand: what {@code parse(format(r))} keeps. */
final class Places {

    private static final Origin NOWHERE = Origin.of("nowhere");

    private Places() {}

    static Revision forgotten(Revision revision) {
        return new Revision(
                forgotten(revision.header()),
                forgotten(revision.upgrade()),
                forgotten(revision.downgrade()),
                revision.phase(),
                revision.checksum(),
                "");
    }

    private static Header forgotten(Header header) {
        return new Header(
                header.id(),
                header.parents(),
                header.depends(),
                header.labels(),
                header.message(),
                header.created(),
                header.phase(),
                header.uses(),
                forgotten(header.options()),
                header.stored(),
                Origins.all(NOWHERE));
    }

    private static Downgrade forgotten(Downgrade downgrade) {
        if (downgrade instanceof Downgrade.Irreversible irreversible) {
            return new Downgrade.Irreversible(NOWHERE, irreversible.why());
        }
        return new Downgrade.Reversible(forgotten(((Downgrade.Reversible) downgrade).section()));
    }

    private static Section forgotten(Section section) {
        List<Section.Entry> entries = section.entries().stream()
                .map(entry -> new Section.Entry(
                        new Statement(
                                entry.statement().text(),
                                NOWHERE,
                                entry.statement().copyData()),
                        forgotten(entry.options())))
                .toList();
        return new Section(NOWHERE, section.autocommit(), entries);
    }

    private static Options forgotten(Options options) {
        return new Options(
                options.allows().stream()
                        .map(allow -> new Options.Allow(allow.rule(), allow.reason(), NOWHERE))
                        .toList(),
                options.lockTimeout(),
                options.statementTimeout(),
                options.batch()
                        .map(batch -> new Options.Batch(
                                batch.table(),
                                batch.key(),
                                batch.size(),
                                batch.target(),
                                batch.background(),
                                NOWHERE)));
    }
}
