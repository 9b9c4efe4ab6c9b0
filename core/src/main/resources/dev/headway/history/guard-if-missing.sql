-- PL/pgSQL. Opens what is done where a table is missing.
IF pg_catalog.to_regclass(:'table') IS NULL THEN
