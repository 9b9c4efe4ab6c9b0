package dev.headway.preflight;

import dev.headway.sql.Identifier;
import java.util.Optional;

/**
 * Something whose state the catalog is asked for. Immutable.
 *
 * @param name empty for the schema that an unqualified CREATE goes to
 */
record Subject(Kind kind, Optional<Identifier> schema, Optional<Identifier> name) {

    /** How a name is looked for. */
    enum Kind {
        /** A table, view, index, sequence or composite type; along the search path. */
        RELATION,
        /** The same, where a CREATE would make it. */
        PLACE,
        TYPE,
        SCHEMA
    }

    static Subject relation(Name name) {
        return new Subject(Kind.RELATION, name.schema(), Optional.of(name.name()));
    }

    static Subject place(Name name) {
        return new Subject(Kind.PLACE, name.schema(), Optional.of(name.name()));
    }

    static Subject type(Name name) {
        return new Subject(Kind.TYPE, name.schema(), Optional.of(name.name()));
    }

    static Subject schema(Optional<Identifier> schema) {
        return new Subject(Kind.SCHEMA, Optional.empty(), schema);
    }
}
