package dev.headway.release;

import dev.headway.revision.RevisionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The release before this one, of which servers may still run: the last one launched with other heads than this one.
 * Immutable.
 */
public sealed interface Predecessor {

    /** Whether its code knows a revision. */
    boolean knows(RevisionId id);

    /** The database was empty before this release: there is no older code. */
    record None() implements Predecessor {
        @Override
        public boolean knows(RevisionId id) {
            return true;
        }

        @Override
        public String toString() {
            return "no other release";
        }
    }

    /** The database holds something, and no launch tells whose. */
    record Untold() implements Predecessor {
        @Override
        public boolean knows(RevisionId id) {
            return false;
        }

        @Override
        public String toString() {
            return "no launch of another release is journalled";
        }
    }

    /**
     * A release that was launched.
     *
     * @param heads those of its files, sorted
     * @param known what its files have, as far as it can be told
     */
    record Launched(List<RevisionId> heads, Set<RevisionId> known) implements Predecessor {

        public Launched {
            heads = List.copyOf(new TreeSet<>(heads));
            known = Set.copyOf(known);
        }

        /** @param ahead whose rows are the heads that were launched, whether or not they were ever applied */
        public static Launched of(Collection<RevisionId> heads, Ahead ahead) {
            return new Launched(List.copyOf(heads), ahead.applied());
        }

        @Override
        public boolean knows(RevisionId id) {
            return known.contains(id);
        }

        @Override
        public String toString() {
            String names = heads.stream().map(RevisionId::value).collect(Collectors.joining(", "));
            return "the release before, whose head is " + (names.isEmpty() ? "base" : names);
        }
    }
}
