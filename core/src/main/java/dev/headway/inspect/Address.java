package dev.headway.inspect;

/**
 * Where an object stands in {@code pg_catalog}, as {@code pg_depend} writes it. Immutable.
 *
 * @param catalog the OID of its catalog; those are the same in every PostgreSQL
 * @param sub the number of a column, or 0
 */
record Address(long catalog, long object, int sub) {

    static final long TYPE = 1247;
    static final long ROUTINE = 1255;
    static final long RELATION = 1259;
    static final long DEFAULT = 2604;
    static final long CONSTRAINT = 2606;
    static final long RULE = 2618;
    static final long TRIGGER = 2620;
    static final long SCHEMA = 2615;
    static final long POLICY = 3256;
    static final long PUBLICATION = 6104;

    static Address of(long catalog, long object) {
        return new Address(catalog, object, 0);
    }

    static Address relation(long object) {
        return of(RELATION, object);
    }

    static Address column(long relation, int number) {
        return new Address(RELATION, relation, number);
    }

    /** The object of which this may be a column. */
    Address whole() {
        return sub == 0 ? this : of(catalog, object);
    }
}
