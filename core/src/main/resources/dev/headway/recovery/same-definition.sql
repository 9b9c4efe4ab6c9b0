-- Whether an index is like the one index that a table has, but for names and storage. Columns are compared as they are
-- written, since their numbers differ where columns were dropped.
SELECT pg_catalog.count(DISTINCT described.definition) = 1 AND pg_catalog.count(*) = 2 AS same
FROM (
    SELECT pg_catalog.jsonb_build_array(
               m.amname, i.indisunique, i.indnkeyatts,
               -- since 15
               COALESCE(pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct', 'false'),
               ARRAY(SELECT pg_catalog.pg_get_indexdef(i.indexrelid, k, false)
                     FROM pg_catalog.generate_series(1, i.indnatts) AS k ORDER BY k),
               i.indcollation::text, i.indclass::text, i.indoption::text,
               ARRAY(SELECT a.attoptions::text FROM pg_catalog.pg_attribute a
                     WHERE a.attrelid = i.indexrelid ORDER BY a.attnum),
               ARRAY(SELECT o FROM pg_catalog.unnest(c.reloptions) AS o ORDER BY o),
               pg_catalog.pg_get_expr(i.indpred, i.indrelid, false)
           ) AS definition
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
    JOIN pg_catalog.pg_am m ON m.oid = c.relam
    WHERE i.indexrelid = :'oid'::oid OR i.indrelid = pg_catalog.to_regclass(:'copy')
) described
