-- One line that is another one once the schema is: only to be compared with what the same major of PostgreSQL said by the
-- same words, so both stand before it. Kept for the rest of the transaction, where the journal's column finds it. Leaves out
-- what is the system's, an extension's or Headway's; rights and owners, of which no revision says everything; partitions,
-- which come and go with the calendar; and whether indexes and constraints are valid, which doctor tells by itself.
WITH schemas AS (
    SELECT n.oid, n.nspname AS name FROM pg_catalog.pg_namespace n
    WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
), relations AS (
    SELECT c.*, pg_catalog.format('%I.%I', s.name, c.relname) AS full_name
    FROM pg_catalog.pg_class c JOIN schemas s ON s.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c') AND NOT c.relispartition
      AND c.relname NOT IN ('alembic_version', 'headway_version', 'headway_journal', 'headway_progress', :'version')
      AND NOT EXISTS (
          SELECT FROM pg_catalog.pg_depend d
          WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
            AND (d.deptype = 'e'
                 OR d.deptype = 'i' AND c.relkind = 'S'
                    AND d.refobjid = pg_catalog.to_regclass(:'journal')))
), lines (line) AS (
    SELECT pg_catalog.concat_ws(' ', 'schema', s.name) FROM schemas s
    UNION ALL
    SELECT pg_catalog.concat_ws(' ', 'extension', e.extname) FROM pg_catalog.pg_extension e
    UNION ALL
    SELECT pg_catalog.concat_ws(' ', 'relation', r.relkind, r.full_name, r.relpersistence, r.relrowsecurity,
               r.relforcerowsecurity, r.reloptions, CASE WHEN r.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(r.oid) END,
               CASE WHEN r.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(r.oid) END)
    FROM relations r
    UNION ALL
    SELECT pg_catalog.concat_ws(' ', 'column', r.full_name, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
               a.attnotnull, a.attidentity, a.attgenerated, a.attcollation::pg_catalog.regcollation,
               pg_catalog.pg_get_expr(d.adbin, d.adrelid))
    FROM relations r
    JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE r.relkind <> 'S'
    UNION ALL
    SELECT pg_catalog.concat_ws(' ', 'sequence', r.full_name, q.seqtypid::pg_catalog.regtype, q.seqstart, q.seqincrement,
               q.seqmin, q.seqmax, q.seqcycle)
    FROM relations r JOIN pg_catalog.pg_sequence q ON q.seqrelid = r.oid
    UNION ALL
    SELECT pg_catalog.concat_ws(' ', 'constraint', r.full_name, k.conname,
               pg_catalog.replace(pg_catalog.pg_get_constraintdef(k.oid), ' NOT VALID', ''))
    FROM relations r JOIN pg_catalog.pg_constraint k ON k.conrelid = r.oid
    UNION ALL
    SELECT pg_catalog.concat_ws(' ', 'index', pg_catalog.pg_get_indexdef(x.indexrelid))
    FROM relations r JOIN pg_catalog.pg_index x ON x.indrelid = r.oid
    UNION ALL
    SELECT pg_catalog.concat_ws(' ', 'trigger', t.tgenabled, pg_catalog.pg_get_triggerdef(t.oid))
    FROM relations r JOIN pg_catalog.pg_trigger t ON t.tgrelid = r.oid AND NOT t.tgisinternal
    UNION ALL
    SELECT pg_catalog.concat_ws(' ', 'policy', r.full_name, p.polname, p.polcmd, p.polpermissive, p.polroles::pg_catalog.regrole[],
               pg_catalog.pg_get_expr(p.polqual, p.polrelid), '/', pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))
    FROM relations r JOIN pg_catalog.pg_policy p ON p.polrelid = r.oid
    UNION ALL
    SELECT pg_catalog.concat_ws(' ', 'type', s.name, t.typname, t.typtype, t.typnotnull, t.typdefault,
               CASE WHEN t.typtype = 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END,
               ARRAY(SELECT e.enumlabel FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder),
               ARRAY(SELECT pg_catalog.replace(pg_catalog.pg_get_constraintdef(k.oid), ' NOT VALID', '') FROM pg_catalog.pg_constraint k
                     WHERE k.contypid = t.oid ORDER BY k.conname))
    FROM pg_catalog.pg_type t JOIN schemas s ON s.oid = t.typnamespace
    WHERE t.typtype IN ('d', 'e') AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e')
    UNION ALL
    SELECT pg_catalog.concat_ws(' ', 'routine', s.name, p.proname, pg_catalog.oidvectortypes(p.proargtypes),
               CASE WHEN p.prokind <> 'a' THEN pg_catalog.pg_get_functiondef(p.oid) END)
    FROM pg_catalog.pg_proc p JOIN schemas s ON s.oid = p.pronamespace
    WHERE NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e')
)
SELECT pg_catalog.set_config(
    'headway.schema_hash',
    'v1 ' || pg_catalog.current_setting('server_version_num')::integer / 10000 || ' '
        || pg_catalog.md5(COALESCE(pg_catalog.string_agg(l.line, E'\n' ORDER BY l.line COLLATE "C"), '')),
    true) AS schema_hash
FROM lines l
