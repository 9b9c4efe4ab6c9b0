-- Who is who: everything that has a name of its own, apart from what initdb made (whose OIDs are below 16384), with its
-- owner and the extension that it belongs to. What a type is for another thing's sake (the row type of a table, an array
-- type, a multirange) has that thing as its alias. What is read nowhere else is reported from here as not handled.
WITH schemas AS (
    -- pg_ is reserved; pg_temp_N and pg_toast begin with it as well
    SELECT oid, nspname AS name, nspowner AS owner FROM pg_catalog.pg_namespace
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
), named (class, object, kind, schema, name, arguments, alias_class, alias, owner) AS (
    SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, oid, 'SCHEMA', '', name, '', NULL::oid, NULL::oid, owner
    FROM schemas
    UNION ALL
    SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass, oid, 'EXTENSION', '', extname, '', NULL, NULL, extowner
    FROM pg_catalog.pg_extension
    UNION ALL
    SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid,
           CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW' WHEN 'f' THEN 'FOREIGN_TABLE'
                WHEN 'S' THEN 'SEQUENCE' WHEN 'c' THEN 'COMPOSITE_TYPE' WHEN 'i' THEN 'INDEX' WHEN 'I' THEN 'INDEX' ELSE 'TABLE' END,
           s.name, c.relname, '', NULL, NULL, c.relowner
    FROM pg_catalog.pg_class c JOIN schemas s ON s.oid = c.relnamespace
    UNION ALL
    SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid,
           CASE t.typtype WHEN 'e' THEN 'ENUM' WHEN 'd' THEN 'DOMAIN' WHEN 'r' THEN 'RANGE_TYPE' ELSE 'BASE_TYPE' END,
           s.name, t.typname, '',
           CASE WHEN t.typrelid <> 0 THEN 'pg_catalog.pg_class'::pg_catalog.regclass
                WHEN t.typtype = 'm' OR e.oid IS NOT NULL THEN 'pg_catalog.pg_type'::pg_catalog.regclass END,
           CASE WHEN t.typrelid <> 0 THEN t.typrelid WHEN t.typtype = 'm' THEN r.rngtypid ELSE e.oid END,
           t.typowner
    FROM pg_catalog.pg_type t JOIN schemas s ON s.oid = t.typnamespace
    LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
    LEFT JOIN pg_catalog.pg_range r ON r.rngmultitypid = t.oid
    UNION ALL
    -- the constructors of a range type are its own
    SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid,
           CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END,
           s.name, p.proname, pg_catalog.oidvectortypes(p.proargtypes), d.refclassid, d.refobjid, p.proowner
    FROM pg_catalog.pg_proc p JOIN schemas s ON s.oid = p.pronamespace
    LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'i'
    UNION ALL
    SELECT 'pg_catalog.pg_operator'::pg_catalog.regclass, o.oid, 'OPERATOR', s.name, o.oprname,
           COALESCE(pg_catalog.format_type(NULLIF(o.oprleft, 0), NULL), 'NONE') || ', '
               || COALESCE(pg_catalog.format_type(NULLIF(o.oprright, 0), NULL), 'NONE'), NULL, NULL, o.oprowner
    FROM pg_catalog.pg_operator o JOIN schemas s ON s.oid = o.oprnamespace
    UNION ALL
    SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, f.oid, 'OPERATOR_FAMILY', s.name, f.opfname, am.amname, NULL, NULL, f.opfowner
    FROM pg_catalog.pg_opfamily f JOIN schemas s ON s.oid = f.opfnamespace JOIN pg_catalog.pg_am am ON am.oid = f.opfmethod
    UNION ALL
    SELECT 'pg_catalog.pg_opclass'::pg_catalog.regclass, o.oid, 'OPERATOR_CLASS', s.name, o.opcname, am.amname, NULL, NULL, o.opcowner
    FROM pg_catalog.pg_opclass o JOIN schemas s ON s.oid = o.opcnamespace JOIN pg_catalog.pg_am am ON am.oid = o.opcmethod
    UNION ALL
    -- and so is the cast to its multirange
    SELECT 'pg_catalog.pg_cast'::pg_catalog.regclass, c.oid, 'CAST', '',
           pg_catalog.format_type(c.castsource, NULL) || ' AS ' || pg_catalog.format_type(c.casttarget, NULL), '',
           d.refclassid, d.refobjid, NULL
    FROM pg_catalog.pg_cast c
    LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'i'
    UNION ALL
    SELECT 'pg_catalog.pg_collation'::pg_catalog.regclass, c.oid, 'COLLATION', s.name, c.collname, '', NULL, NULL, c.collowner
    FROM pg_catalog.pg_collation c JOIN schemas s ON s.oid = c.collnamespace
    UNION ALL
    SELECT 'pg_catalog.pg_conversion'::pg_catalog.regclass, c.oid, 'CONVERSION', s.name, c.conname, '', NULL, NULL, c.conowner
    FROM pg_catalog.pg_conversion c JOIN schemas s ON s.oid = c.connamespace
    UNION ALL
    SELECT 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, x.oid, 'STATISTICS', s.name, x.stxname, '', NULL, NULL, x.stxowner
    FROM pg_catalog.pg_statistic_ext x JOIN schemas s ON s.oid = x.stxnamespace
    UNION ALL
    SELECT 'pg_catalog.pg_ts_parser'::pg_catalog.regclass, t.oid, 'TEXT_SEARCH_PARSER', s.name, t.prsname, '', NULL, NULL, NULL
    FROM pg_catalog.pg_ts_parser t JOIN schemas s ON s.oid = t.prsnamespace
    UNION ALL
    SELECT 'pg_catalog.pg_ts_template'::pg_catalog.regclass, t.oid, 'TEXT_SEARCH_TEMPLATE', s.name, t.tmplname, '', NULL, NULL, NULL
    FROM pg_catalog.pg_ts_template t JOIN schemas s ON s.oid = t.tmplnamespace
    UNION ALL
    SELECT 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, t.oid, 'TEXT_SEARCH_DICTIONARY', s.name, t.dictname, '', NULL, NULL, t.dictowner
    FROM pg_catalog.pg_ts_dict t JOIN schemas s ON s.oid = t.dictnamespace
    UNION ALL
    SELECT 'pg_catalog.pg_ts_config'::pg_catalog.regclass, t.oid, 'TEXT_SEARCH_CONFIGURATION', s.name, t.cfgname, '', NULL, NULL, t.cfgowner
    FROM pg_catalog.pg_ts_config t JOIN schemas s ON s.oid = t.cfgnamespace
    UNION ALL
    SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, oid, 'LANGUAGE', '', lanname, '', NULL, NULL, lanowner
    FROM pg_catalog.pg_language
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, oid, 'FOREIGN_DATA_WRAPPER', '', fdwname, '', NULL, NULL, fdwowner
    FROM pg_catalog.pg_foreign_data_wrapper
    UNION ALL
    SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, oid, 'SERVER', '', srvname, '', NULL, NULL, srvowner
    FROM pg_catalog.pg_foreign_server
    UNION ALL
    -- the table itself may be read by superusers only
    SELECT 'pg_catalog.pg_user_mapping'::pg_catalog.regclass, umid, 'USER_MAPPING', '', usename || ' SERVER ' || srvname, '', NULL, NULL, NULL
    FROM pg_catalog.pg_user_mappings
    UNION ALL
    SELECT 'pg_catalog.pg_publication'::pg_catalog.regclass, oid, 'PUBLICATION', '', pubname, '', NULL, NULL, pubowner
    FROM pg_catalog.pg_publication
    UNION ALL
    -- subscriptions stand in a shared catalog, each belonging to one database
    SELECT 'pg_catalog.pg_subscription'::pg_catalog.regclass, u.oid, 'SUBSCRIPTION', '', u.subname, '', NULL, NULL, u.subowner
    FROM pg_catalog.pg_subscription u
    WHERE u.subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
    UNION ALL
    SELECT 'pg_catalog.pg_event_trigger'::pg_catalog.regclass, oid, 'EVENT_TRIGGER', '', evtname, '', NULL, NULL, evtowner
    FROM pg_catalog.pg_event_trigger
    UNION ALL
    -- named by the role whose objects they are about, and by the kind of those objects
    SELECT 'pg_catalog.pg_default_acl'::pg_catalog.regclass, d.oid, 'DEFAULT_PRIVILEGES', COALESCE(s.name, ''),
           pg_catalog.pg_get_userbyid(d.defaclrole),
           CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
                WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END, NULL, NULL, NULL
    FROM pg_catalog.pg_default_acl d LEFT JOIN schemas s ON s.oid = d.defaclnamespace
)
SELECT n.class::oid::bigint AS class, n.object::bigint AS object, n.kind, n.schema, n.name, n.arguments,
       n.alias_class::bigint AS alias_class, n.alias::bigint AS alias,
       pg_catalog.pg_get_userbyid(n.owner) AS owner, e.extension
FROM named n
LEFT JOIN (SELECT d.classid, d.objid, x.extname AS extension
           FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension x ON x.oid = d.refobjid
           WHERE d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.deptype = 'e') e
    ON e.classid = n.class AND e.objid = n.object
WHERE n.object >= 16384 OR n.kind = 'SCHEMA';
