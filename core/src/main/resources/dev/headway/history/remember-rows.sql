-- PL/pgSQL. Keeps in mind, until the transaction ends, what the version table holds before anybody else's statement.
PERFORM pg_catalog.set_config(
    'headway.rows',
    'at ' || COALESCE(
        (SELECT pg_catalog.string_agg(v.version_num::text, ', ' ORDER BY v.version_num) FROM :"schema".:"version" v),
        'base'),
    true);
