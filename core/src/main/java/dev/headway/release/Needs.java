package dev.headway.release;

import dev.headway.revision.Phase;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.Optional;
import java.util.Set;

/** What code must know to run on the schema that a revision leaves behind. */
final class Needs {

    private Needs() {}

    /**
     * Nothing for what expands. For a contract the revision that it is after, by default the one that it revises. Where
     * nobody wrote a phase and one was derived, nobody said that code before it still runs: such a contract needs code
     * that knows the revision itself, and so does one that joins several, or revises none.
     */
    static Set<RevisionId> of(Revision revision) {
        if (!(revision.phase() instanceof Phase.Contract contract)) {
            return Set.of();
        }
        Optional<RevisionId> parent = Optional.of(revision)
                .filter(written -> written.header().phase().isPresent()
                        && written.parents().size() == 1)
                .map(written -> written.parents().get(0));
        return Set.of(contract.after().or(() -> parent).orElse(revision.id()));
    }

    static boolean isContract(Revision revision) {
        return revision.phase() instanceof Phase.Contract;
    }
}
