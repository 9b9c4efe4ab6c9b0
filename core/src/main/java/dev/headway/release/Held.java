package dev.headway.release;

import dev.headway.graph.Wording;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.Optional;
import java.util.Set;

/**
 * A revision that waits for the next release. Immutable.
 *
 * @param lacking what the release before would have to know, and does not; empty for one that only stands on a held one
 * @param behind the held revision that it stands on
 */
public record Held(Revision revision, Set<RevisionId> lacking, Optional<RevisionId> behind) {

    public Held {
        lacking = Set.copyOf(lacking);
    }

    /** {@code c (drop legacy ids), a contract after b}. */
    @Override
    public String toString() {
        String title = Wording.title(revision);
        return lacking.stream()
                .findFirst()
                .map(id -> title
                        + (id.equals(revision.id()) ? ", a contract by its statements" : ", a contract after " + id))
                .orElse(title + behind.map(id -> ", behind " + id).orElse(""));
    }
}
