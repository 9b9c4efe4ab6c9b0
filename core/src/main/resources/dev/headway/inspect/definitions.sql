-- Kinds of which few databases have many: their properties by name, and what is a list apart.
WITH defined (class, object, kind, properties, list) AS (
SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, t.oid, 'EVENT_TRIGGER',
       ARRAY['event=' || t.evtevent, 'enabled=' || t.evtenabled::text,
             'function=' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname)],
       ARRAY(SELECT tag FROM pg_catalog.unnest(t.evttags) tag ORDER BY 1)
FROM pg_catalog.pg_event_trigger t
JOIN pg_catalog.pg_proc p ON p.oid = t.evtfoid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
UNION ALL
SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass, e.oid, 'EXTENSION',
       ARRAY['schema=' || n.nspname, 'version=' || e.extversion, 'standard=' || (e.extversion = COALESCE(
             (SELECT a.default_version FROM pg_catalog.pg_available_extensions() a WHERE a.name = e.extname), e.extversion))::text], '{}'
FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
UNION ALL
SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, oid, 'STATISTICS',
       pg_catalog.array_remove(ARRAY['relation=' || stxrelid, 'definition=' || pg_catalog.pg_get_statisticsobjdef(oid),
             'target=' || NULLIF(stxstattarget, -1)], NULL), '{}'
FROM pg_catalog.pg_statistic_ext
UNION ALL
SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass, oid, 'CAST',
       ARRAY['source=' || pg_catalog.format_type(castsource, NULL), 'target=' || pg_catalog.format_type(casttarget, NULL),
             'method=' || CASE castmethod WHEN 'b' THEN 'WITHOUT FUNCTION' WHEN 'i' THEN 'WITH INOUT'
                 ELSE 'WITH FUNCTION ' || castfunc::pg_catalog.regprocedure END, 'context=' || castcontext::text], '{}'
FROM pg_catalog.pg_cast WHERE oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, oid, 'COLLATION',
       pg_catalog.array_remove(ARRAY[
           'provider=' || CASE collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' WHEN 'd' THEN 'default' ELSE 'libc' END,
           'locale=' || pg_catalog.quote_literal(colllocale), -- 17+
           'rules=' || pg_catalog.quote_literal(collicurules), -- 16+
           'locale=' || pg_catalog.quote_literal(colliculocale), -- 15 to 16
           'locale=' || pg_catalog.quote_literal(CASE collprovider WHEN 'i' THEN collcollate END), -- before 15
           'lc_collate=' || pg_catalog.quote_literal(CASE collprovider WHEN 'c' THEN collcollate END),
           'lc_ctype=' || pg_catalog.quote_literal(CASE collprovider WHEN 'c' THEN collctype END),
           CASE WHEN NOT collisdeterministic THEN 'deterministic=false' END], NULL), '{}'
FROM pg_catalog.pg_collation WHERE oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, d.oid, 'TEXT_SEARCH_DICTIONARY',
       ARRAY['template=' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.tmplname),
             'options=' || COALESCE(d.dictinitoption, '')], '{}'
FROM pg_catalog.pg_ts_dict d
JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace
WHERE d.oid >= 16384
UNION ALL
SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, c.oid, 'TEXT_SEARCH_CONFIGURATION',
       ARRAY['parser=' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.prsname)],
       ARRAY(SELECT token.alias || '=' || m.mapdict::pg_catalog.regdictionary
             FROM pg_catalog.pg_ts_config_map m
             JOIN pg_catalog.ts_token_type(c.cfgparser) token ON token.tokid = m.maptokentype
             WHERE m.mapcfg = c.oid ORDER BY token.alias, m.mapseqno)
FROM pg_catalog.pg_ts_config c
JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
WHERE c.oid >= 16384
)
SELECT class::oid::bigint AS class, object::bigint AS object, kind, properties, list FROM defined;
