package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * What a publication publishes. Immutable.
 *
 * @param member a table, or a schema with all its tables
 * @param columns empty for all
 * @param where without the parentheses around it; may differ in spelling only
 */
public record PublicationMember(
        ObjectId id, About about, ObjectId member, List<Identifier> columns, Optional<String> where)
        implements CatalogObject {

    public PublicationMember {
        columns = List.copyOf(columns);
    }
}
