package dev.headway.history;

import java.util.Optional;
import java.util.Set;

/**
 * What the journal last recorded of a revision as done. Immutable.
 *
 * @param entry the number of that entry
 * @param parents what it revised then
 * @param depends what it depended on then
 * @param phase what it was then
 */
public record Recorded(long entry, Optional<String> checksum, Set<String> parents, Set<String> depends, String phase) {

    public Recorded {
        parents = Set.copyOf(parents);
        depends = Set.copyOf(depends);
    }
}
