package dev.headway.diff;

import dev.headway.catalog.Aggregate;
import dev.headway.catalog.Cast;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Collation;
import dev.headway.catalog.PublicationMember;
import java.util.List;

/** What an object is apart from its name, comment and privileges, for kinds that cannot be altered. */
final class Definition {

    private Definition() {}

    static List<?> of(CatalogObject object) {
        if (object instanceof Aggregate it) {
            return List.of(it.arguments(), it.options());
        }
        if (object instanceof Collation it) {
            return List.of(it.options());
        }
        if (object instanceof Cast it) {
            return List.of(it.source(), it.target(), it.method(), it.context());
        }
        if (object instanceof PublicationMember it) {
            return List.of(it.member(), it.columns(), it.where());
        }
        throw new IllegalArgumentException("no definition apart: " + object.id());
    }
}
