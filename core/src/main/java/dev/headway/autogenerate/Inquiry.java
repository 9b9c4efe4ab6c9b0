package dev.headway.autogenerate;

import dev.headway.catalog.ObjectId;
import dev.headway.diff.Differences;
import dev.headway.diff.PossibleRename;
import dev.headway.diff.Renames;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks about every likely rename, once each; what is said about a table may bring up its columns. Not thread-safe. */
final class Inquiry {

    private final Asking asking;
    private final Set<PossibleRename> asked = new HashSet<>();

    /** What compares, given what is known of names. */
    interface Comparing {
        Differences with(Renames renames) throws SQLException, InterruptedException;
    }

    Inquiry(Asking asking) {
        this.asking = asking;
    }

    /** The hints, and all that was said besides. */
    Renames of(Renames hints, Comparing comparing) throws SQLException, InterruptedException {
        Renames known = hints;
        Renames before;
        do {
            before = known;
            known = known.and(said(comparing.with(known)));
        } while (!known.equals(before));
        return known;
    }

    private Renames said(Differences differences) throws InterruptedException {
        Renames said = Renames.NONE;
        Set<ObjectId> settled = new HashSet<>();
        for (PossibleRename possible : differences.possibleRenames()) {
            boolean open = !settled.contains(possible.from()) && !settled.contains(possible.to());
            if (open && asked.add(possible) && asking.isRenamed(possible)) {
                settled.add(possible.from());
                settled.add(possible.to());
                said = said.and(Renames.parse(List.of(possible.hint())));
            }
        }
        return said;
    }
}
