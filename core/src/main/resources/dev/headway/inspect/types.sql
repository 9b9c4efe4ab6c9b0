-- Types that are more than a shape of rows: enums, domains, ranges; and composite types, whose attributes are read with the
-- columns. Of a base type there is no more than its name.
SELECT t.oid::bigint AS object, t.typtype AS kind, NULLIF(t.typrelid, 0)::bigint AS relation,
       e.labels,
       pg_catalog.format_type(COALESCE(r.rngsubtype, t.typbasetype), t.typtypmod) AS type,
       CASE WHEN c.oid IS NOT NULL
            THEN pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(c.collname) END AS collation,
       t.typnotnull AS not_null,
       pg_catalog.pg_get_expr(t.typdefaultbin, 0) AS default_value,
       CASE WHEN o.oid IS NOT NULL
            THEN pg_catalog.quote_ident(ocn.nspname) || '.' || pg_catalog.quote_ident(o.opcname) END AS operator_class,
       NULLIF(r.rngcanonical, 0)::pg_catalog.regproc AS canonical,
       NULLIF(r.rngsubdiff, 0)::pg_catalog.regproc AS difference,
       pg_catalog.format_type(r.rngmultitypid, NULL) AS multirange
FROM pg_catalog.pg_type t
LEFT JOIN (SELECT enumtypid, pg_catalog.array_agg(enumlabel::text ORDER BY enumsortorder) AS labels
           FROM pg_catalog.pg_enum GROUP BY enumtypid) e ON e.enumtypid = t.oid
LEFT JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
LEFT JOIN pg_catalog.pg_type base ON base.oid = COALESCE(r.rngsubtype, t.typbasetype)
LEFT JOIN pg_catalog.pg_collation c
    ON c.oid = COALESCE(r.rngcollation, t.typcollation) AND c.oid <> base.typcollation
LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = c.collnamespace
LEFT JOIN pg_catalog.pg_opclass o ON o.oid = r.rngsubopc AND NOT o.opcdefault
LEFT JOIN pg_catalog.pg_namespace ocn ON ocn.oid = o.opcnamespace
LEFT JOIN pg_catalog.pg_class composite ON composite.oid = t.typrelid AND composite.relkind = 'c'
WHERE t.oid >= 16384 AND (t.typtype IN ('e', 'd', 'r') OR composite.oid IS NOT NULL);
