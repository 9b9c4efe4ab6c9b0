package dev.headway.rehearse;

import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;

/**
 * A relation that was there before the revision. Immutable.
 *
 * @param kind as {@code pg_class.relkind} has it
 * @param table itself; of an index, its table; of a leaf that was made for the rehearsal, its parent
 * @param schema its own, and so is the name
 */
record Relation(long oid, char kind, ObjectId table, String schema, String name, boolean partition) {

    boolean isIndex() {
        return kind == 'i' || kind == 'I';
    }

    /** Whether it has rows that statements write. */
    boolean hasRows() {
        return kind == 'r' || kind == 'p' || kind == 'f';
    }

    /** As statements write it. */
    String sql() {
        return id(kind, schema, name).sql();
    }

    static ObjectId id(char kind, String schema, String name) {
        Kind named = switch (kind) {
            case 'v' -> Kind.VIEW;
            case 'm' -> Kind.MATERIALIZED_VIEW;
            case 'f' -> Kind.FOREIGN_TABLE;
            case 'S' -> Kind.SEQUENCE;
            case 'i', 'I' -> Kind.INDEX;
            default -> Kind.TABLE;
        };
        return ObjectId.of(named, schema, name);
    }
}
