-- Who we are, and what holds for the database as a whole. Providers that let their own kind of superuser do more than
-- PostgreSQL would show by the settings they add.
SELECT pg_catalog.current_setting('server_version_num')::int / 10000 AS major,
       pg_catalog.quote_ident(current_user) AS role,
       pg_catalog.quote_ident(session_user) AS login,
       pg_catalog.quote_ident(pg_catalog.current_database()) AS database,
       me.rolsuper AS superuser,
       me.rolinherit AS inherits,
       pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') AS creates,
       EXISTS (
           SELECT FROM pg_catalog.pg_settings s
           WHERE s.name ~ '^(supautils|rds|cloudsql|alloydb|azure|neon|pgextwlist|extwlist)\.'
       ) AS managed,
       EXISTS (SELECT FROM pg_catalog.pg_event_trigger t WHERE t.evtenabled <> 'D') AS hooked
FROM pg_catalog.pg_roles me
WHERE me.rolname = current_user
