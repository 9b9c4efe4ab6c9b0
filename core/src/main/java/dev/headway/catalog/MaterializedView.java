package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A materialized view. Immutable.
 *
 * @param query without the semicolon
 * @param columns in order
 * @param accessMethod empty for the server's default
 * @param tablespace empty for the database's
 * @param populated false after WITH NO DATA; the state of data, so no difference
 */
public record MaterializedView(
        ObjectId id,
        About about,
        String query,
        List<String> columns,
        Options options,
        Optional<Identifier> accessMethod,
        Optional<Identifier> tablespace,
        Aside<Boolean> populated)
        implements CatalogObject {

    public MaterializedView {
        columns = List.copyOf(columns);
    }
}
