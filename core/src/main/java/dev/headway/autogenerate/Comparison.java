package dev.headway.autogenerate;

import dev.headway.catalog.Catalog;
import dev.headway.diff.Differ;
import dev.headway.diff.Differences;
import dev.headway.diff.Equivalence;
import dev.headway.diff.Renames;
import dev.headway.diff.Wording;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Compares two schemas so that what is only spelled otherwise is no difference. */
public final class Comparison {

    private Comparison() {}

    /**
     * What turns {@code from} into {@code to}.
     *
     * @param scratch to a database with the schema {@code to}; asked only where texts differ, and left as it is
     */
    public static Differences of(Catalog from, Catalog to, Renames renames, Connection scratch) throws SQLException {
        Differences differences = Differ.compare(from, to, renames);
        Set<Wording> same = Spellings.same(scratch, differences.wordings());
        return same.isEmpty() ? differences : Differ.compare(from, to, renames, Equivalence.of(same));
    }
}
