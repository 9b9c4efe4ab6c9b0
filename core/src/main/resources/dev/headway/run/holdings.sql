-- What holds rows, one row a column: ordinary and partitioned tables of the user's. The file changes with TRUNCATE;
-- how many rows this session deleted is counted as it goes.
SELECT c.oid::bigint AS id,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
       c.relfilenode::bigint AS file,
       pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid) AS deleted,
       c.relispartition AS part,
       a.attnum AS number,
       pg_catalog.quote_ident(a.attname) AS column
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    -- what is computed from other columns is no loss
    AND a.attgenerated = ''
WHERE c.relkind IN ('r', 'p')
ORDER BY c.oid, a.attnum
