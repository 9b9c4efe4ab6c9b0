package dev.headway.catalog;

import java.util.Comparator;

/**
 * One privilege of one grantee; who granted it does not matter. Immutable.
 *
 * @param privilege {@code SELECT}
 * @param grantable WITH GRANT OPTION
 */
public record Grant(Grantee grantee, String privilege, boolean grantable) implements Comparable<Grant> {

    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::grantee).thenComparing(Grant::privilege).thenComparing(Grant::grantable);

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }
}
