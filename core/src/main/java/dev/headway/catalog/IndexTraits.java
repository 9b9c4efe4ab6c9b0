package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.Optional;

/**
 * What an index has whether it stands alone or carries a constraint. Immutable.
 *
 * @param options storage parameters
 * @param tablespace empty for the database's
 * @param clustered whether CLUSTER goes by it
 */
public record IndexTraits(Options options, Optional<Identifier> tablespace, boolean clustered) {

    public static final IndexTraits PLAIN = new IndexTraits(Options.NONE, Optional.empty(), false);
}
