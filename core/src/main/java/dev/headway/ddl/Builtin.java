package dev.headway.ddl;

import java.util.Set;

/** Names that PostgreSQL itself has for types, and finds before those of any schema. */
final class Builtin {

    /** {@code typname} of the base types, ranges and domains in {@code pg_catalog}, 14 to 18, that a user may choose too. */
    private static final Set<String> TYPES = Set.of("""
            aclitem bit bool box bpchar bytea char cid cidr circle cstring date float4 float8 inet int2 int4 int8
            interval json jsonb jsonpath line lseg macaddr macaddr8 money name numeric oid path point polygon
            record refcursor regclass regproc regtype text tid time timestamp timestamptz timetz trigger
            tsquery tsvector unknown uuid varbit varchar void xid xid8 xml int4range int8range numrange tsrange
            tstzrange daterange int4multirange int8multirange nummultirange tsmultirange tstzmultirange
            datemultirange
            """.split("\\s+"));

    private Builtin() {}

    static boolean isType(String name) {
        return TYPES.contains(name.endsWith("[]") ? name.substring(0, name.length() - 2) : name);
    }
}
