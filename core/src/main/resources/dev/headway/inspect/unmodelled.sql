-- What no object of a catalog has a place for. It is told, so that nobody takes silence for sameness.
SELECT 'SECURITY LABEL' AS kind, pg_catalog.pg_describe_object(classoid, objoid, objsubid) AS name, 'not compared' AS why
FROM pg_catalog.pg_seclabel WHERE objoid >= 16384
UNION ALL
SELECT 'TRANSFORM', pg_catalog.pg_describe_object('pg_catalog.pg_transform'::pg_catalog.regclass, t.oid, 0), 'not compared'
FROM pg_catalog.pg_transform t
WHERE t.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.deptype = 'e'
    AND d.classid = 'pg_catalog.pg_transform'::pg_catalog.regclass AND d.objid = t.oid)
UNION ALL
SELECT 'ACCESS METHOD', pg_catalog.quote_ident(a.amname), 'not compared'
FROM pg_catalog.pg_am a
WHERE a.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.deptype = 'e'
    AND d.classid = 'pg_catalog.pg_am'::pg_catalog.regclass AND d.objid = a.oid)
UNION ALL
SELECT 'DEPENDS ON EXTENSION', pg_catalog.pg_describe_object(classid, objid, objsubid), 'not compared'
FROM pg_catalog.pg_depend WHERE deptype = 'x'
UNION ALL
SELECT 'TRIGGER', pg_catalog.quote_ident(t.tgname) || ' ON ' || t.tgrelid::pg_catalog.regclass,
       'fires otherwise than the one of the partitioned table'
FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_trigger parent ON parent.oid = t.tgparentid
WHERE t.tgenabled <> parent.tgenabled AND NOT parent.tgisinternal
UNION ALL
SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END, c.oid::pg_catalog.regclass::text,
       'stands among PostgreSQL''s own'
FROM pg_catalog.pg_class c
WHERE c.oid >= 16384 AND c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.deptype IN ('e', 'i')
      AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid)
UNION ALL
SELECT 'FUNCTION', p.oid::pg_catalog.regprocedure::text, 'stands among PostgreSQL''s own'
FROM pg_catalog.pg_proc p
WHERE p.oid >= 16384 AND p.pronamespace = 'pg_catalog'::pg_catalog.regnamespace
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.deptype IN ('e', 'i')
      AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid)
UNION ALL -- 17+
SELECT 'CONSTRAINT', pg_catalog.quote_ident(c.conname) || ' ON DOMAIN ' || c.contypid::pg_catalog.regtype, -- 17+
       'the name of a domain''s NOT NULL is not compared' -- 17+
FROM pg_catalog.pg_constraint c JOIN pg_catalog.pg_type t ON t.oid = c.contypid -- 17+
WHERE c.contype = 'n' AND c.conname NOT LIKE '%\_not\_null%' -- 17+
;
