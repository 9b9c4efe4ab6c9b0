-- An extension's name, from how a statement writes it, where its files are not on the server.
SELECT written[1] AS name
FROM pg_catalog.parse_ident(?) AS written
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_available_extensions WHERE name = written[1]);
