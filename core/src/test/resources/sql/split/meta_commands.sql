\c other
SELECT 1 \gexec
;
\i file.sql
\set x 1
\copy t from x
\echo hi
  \d t
SELECT 2 \; SELECT 3;
\.
