-- One snapshot for all queries, and one way to spell what they deparse: an empty search path qualifies every name that is
-- not PostgreSQL's own; constants are written by DateStyle, TimeZone and their like. JIT costs more than these queries.
-- Each of them reads whole catalogs, of which a database that was just made has no statistics: hashes, not loops by accident.
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL search_path = '';
SET LOCAL "DateStyle" = 'ISO, YMD';
SET LOCAL "IntervalStyle" = 'postgres';
SET LOCAL "TimeZone" = 'UTC';
SET LOCAL bytea_output = 'hex';
SET LOCAL extra_float_digits = 1;
SET LOCAL xmlbinary = 'base64';
SET LOCAL quote_all_identifiers = off;
SET LOCAL jit = off;
SET LOCAL enable_nestloop = off;
SELECT CURRENT_USER AS role, ARRAY(SELECT name FROM pg_catalog.pg_prepared_statements) AS prepared;
