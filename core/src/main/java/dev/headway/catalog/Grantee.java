package dev.headway.catalog;

import dev.headway.sql.Identifier;

/**
 * Who has a privilege. The owner is not named: who owns a thing is no difference, what the owner may do with it is.
 * Immutable.
 */
public sealed interface Grantee extends Comparable<Grantee> {

    /** Everybody. */
    record Public() implements Grantee {
        @Override
        public String toString() {
            return "PUBLIC";
        }
    }

    /** Whoever owns the object. */
    record Owner() implements Grantee {
        @Override
        public String toString() {
            return "OWNER";
        }
    }

    /** A role that does not own the object. */
    record Role(Identifier name) implements Grantee {
        @Override
        public String toString() {
            return name.toString();
        }
    }

    @Override
    default int compareTo(Grantee other) {
        int byRank = Integer.compare(rank(), other.rank());
        return byRank != 0 ? byRank : toString().compareTo(other.toString());
    }

    private int rank() {
        return this instanceof Owner ? 0 : this instanceof Public ? 1 : 2;
    }
}
