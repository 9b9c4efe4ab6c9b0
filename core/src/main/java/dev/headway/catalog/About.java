package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.Optional;

/**
 * What every object may have besides its definition. Immutable.
 *
 * @param acl who may do what with it
 * @param owner never a difference; empty for what has none, such as a column
 */
public record About(Optional<String> comment, Acl acl, Aside<Optional<Identifier>> owner) {

    /** No comment, the privileges it is born with, no owner. */
    public static final About NOTHING = new About(Optional.empty(), Acl.DEFAULT, Aside.of(Optional.empty()));
}
