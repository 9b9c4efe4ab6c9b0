-- Everything that a file of objects/ can have made, whoever made it; without what extensions brought. A view's version is
-- that of its rule, because its row changes with its triggers and grants too. Indexes only of materialized views.
WITH candidate AS (
    SELECT 'pg_catalog.pg_class'::regclass AS classid, c.oid AS objid, c.relnamespace AS space,
           c.oid::text || ' ' || r.xmin::text AS version, r.oid AS rule
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN'
    WHERE c.relkind IN ('v', 'm')
    UNION ALL
    SELECT 'pg_catalog.pg_class'::regclass, i.oid, i.relnamespace, i.oid::text, NULL
    FROM pg_catalog.pg_index x
    JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
    JOIN pg_catalog.pg_class c ON c.oid = x.indrelid AND c.relkind = 'm'
    UNION ALL
    SELECT 'pg_catalog.pg_proc'::regclass, p.oid, p.pronamespace, p.oid::text || ' ' || p.xmin::text, NULL
    FROM pg_catalog.pg_proc p
    UNION ALL
    SELECT 'pg_catalog.pg_trigger'::regclass, t.oid, c.relnamespace, t.oid::text || ' ' || t.xmin::text, NULL
    FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND t.tgparentid = 0
    UNION ALL
    SELECT 'pg_catalog.pg_policy'::regclass, p.oid, c.relnamespace, p.oid::text || ' ' || p.xmin::text, NULL
    FROM pg_catalog.pg_policy p
    JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
    UNION ALL
    SELECT 'pg_catalog.pg_rewrite'::regclass, r.oid, c.relnamespace, r.oid::text || ' ' || r.xmin::text, NULL
    FROM pg_catalog.pg_rewrite r
    JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
    WHERE r.rulename <> '_RETURN'
    UNION ALL
    SELECT 'pg_catalog.pg_event_trigger'::regclass, e.oid, NULL, e.oid::text || ' ' || e.xmin::text, NULL
    FROM pg_catalog.pg_event_trigger e
)
SELECT i.type || ' ' || i.identity AS name,
       i.type,
       i.identity,
       o.classid::oid::bigint AS classid,
       o.objid::bigint AS objid,
       o.version,
       pg_catalog.pg_describe_object(o.classid, o.objid, 0) AS description,
       pg_catalog.pg_describe_object('pg_catalog.pg_rewrite'::regclass, o.rule, 0) AS rule
FROM candidate o
LEFT JOIN pg_catalog.pg_namespace n ON n.oid = o.space
CROSS JOIN LATERAL pg_catalog.pg_identify_object(o.classid, o.objid, 0) i
WHERE (n.oid IS NULL OR (n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\_t%'))
  AND i.identity IS NOT NULL
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = o.classid AND d.objid = o.objid AND d.deptype = 'e')
ORDER BY 1
