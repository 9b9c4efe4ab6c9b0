package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.Optional;

/**
 * A column of a table, view, materialized view or foreign table. Its default is an object of its own; the expression of
 * a generated column belongs to it. Immutable.
 *
 * @param position in the table, from 1, dropped columns not counted; never a difference, as no statement can change it
 * @param type as {@code format_type} writes it with an empty search path: {@code character varying(20)},
 *     {@code public.color[]}
 * @param collation qualified; empty for that of the type
 * @param storage empty for that of the type
 * @param compression {@code pglz} or {@code lz4}; empty for the server's default
 * @param statisticsTarget empty for the server's default
 * @param options such as {@code n_distinct}; of a foreign table's column also the wrapper's
 * @param local whether the table itself declares it, be it inherited besides
 * @param inherited whether a parent has it
 */
public record Column(
        ObjectId id,
        About about,
        Aside<Integer> position,
        String type,
        Optional<String> collation,
        Optional<NotNull> notNull,
        Optional<Identity> identity,
        Optional<Generated> generated,
        Optional<Storage> storage,
        Optional<Identifier> compression,
        Optional<Integer> statisticsTarget,
        Options options,
        boolean local,
        boolean inherited)
        implements CatalogObject {

    /** GENERATED … AS IDENTITY; how it counts says the sequence, {@link Catalog#identitySequence}. */
    public enum Identity {
        ALWAYS,
        BY_DEFAULT
    }

    /** How wide values are kept. */
    public enum Storage {
        PLAIN,
        EXTERNAL,
        EXTENDED,
        MAIN
    }

    /**
     * GENERATED ALWAYS AS.
     *
     * @param stored false for VIRTUAL
     */
    public record Generated(String expression, boolean stored) {}

    /**
     * NOT NULL. From PostgreSQL 18 on it is a constraint with a name and properties; before, all properties are as PostgreSQL
     * gives them.
     *
     * @param name empty where PostgreSQL gave it, or where the server knows none
     * @param noInherit NO INHERIT
     * @param validated false after NOT VALID
     * @param local whether the table itself declares it
     */
    public record NotNull(
            Optional<Identifier> name, boolean noInherit, boolean validated, boolean local, Optional<String> comment) {}
}
