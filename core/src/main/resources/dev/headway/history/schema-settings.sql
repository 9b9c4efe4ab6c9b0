-- One way to spell what PostgreSQL deparses, whatever the session's settings. Views are read with a lock that others may
-- not grant: nobody is kept waiting for longer than this.
SET LOCAL search_path = '';
SET LOCAL "DateStyle" = 'ISO, YMD';
SET LOCAL "IntervalStyle" = 'postgres';
SET LOCAL "TimeZone" = 'UTC';
SET LOCAL bytea_output = 'hex';
SET LOCAL extra_float_digits = 1;
SET LOCAL quote_all_identifiers = off;
SET LOCAL jit = off;
SET LOCAL lock_timeout = '1s';
SET LOCAL statement_timeout = '10s'
