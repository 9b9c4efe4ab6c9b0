-- One snapshot for all queries, and one way to spell what they deparse: an empty search path qualifies every name that is
-- not PostgreSQL's own; constants are written by DateStyle, TimeZone and their like. JIT costs more than these queries.
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
SELECT CURRENT_USER;
