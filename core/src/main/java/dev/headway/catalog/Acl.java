package dev.headway.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Privileges, told by how they deviate from those that PostgreSQL gives an object of that kind ({@code acldefault}, or
 * {@code pg_init_privs} for what stands in every new database). Immutable.
 *
 * @param granted what came on top
 * @param revoked what was taken away, such as EXECUTE of PUBLIC on a function
 */
public record Acl(SortedSet<Grant> granted, SortedSet<Grant> revoked) {

    /** As PostgreSQL gives them. */
    public static final Acl DEFAULT = new Acl(new TreeSet<>(), new TreeSet<>());

    public Acl {
        granted = copy(granted);
        revoked = copy(revoked);
    }

    public boolean isDefault() {
        return granted.isEmpty() && revoked.isEmpty();
    }

    private static SortedSet<Grant> copy(Collection<Grant> grants) {
        return grants.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(grants));
    }
}
