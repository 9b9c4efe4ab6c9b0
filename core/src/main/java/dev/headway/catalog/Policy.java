package dev.headway.catalog;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A row security policy. Immutable.
 *
 * @param command {@code ALL}, {@code SELECT} …
 * @param roles whom it is for; {@code PUBLIC} for everybody
 * @param using without the parentheses around it
 * @param check without the parentheses around it
 */
public record Policy(
        ObjectId id,
        About about,
        boolean permissive,
        String command,
        SortedSet<Grantee> roles,
        Optional<String> using,
        Optional<String> check)
        implements CatalogObject {

    public Policy {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }
}
