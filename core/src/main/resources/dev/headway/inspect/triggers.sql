-- Triggers that somebody created: neither those by which a foreign key works (internal) nor a partition's copies.
SELECT t.oid::bigint AS object, t.tgrelid::bigint AS relation, t.tgname AS name,
       NULLIF(t.tgconstraint, 0)::bigint AS constraint_object,
       pg_catalog.pg_get_triggerdef(t.oid) AS definition,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname) AS function,
       t.tgenabled AS enabled
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE NOT t.tgisinternal AND t.tgparentid = 0;
