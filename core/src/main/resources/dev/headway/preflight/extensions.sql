-- Extensions that are not installed, and what PostgreSQL's control files say of who may make them.
SELECT v.name AS asked, pg_catalog.quote_ident(v.name) AS extension, v.superuser, v.trusted
FROM pg_catalog.pg_available_extensions e
JOIN pg_catalog.pg_available_extension_versions v ON v.name = e.name AND v.version = e.default_version
WHERE e.name = ANY (:'extensions'::text[]) AND e.installed_version IS NULL
