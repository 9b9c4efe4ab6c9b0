-- These tables, and those whose rows a foreign key deletes or empties when rows of them are deleted: at once where there are
-- rows, and never where there are none.
WITH RECURSIVE written (oid) AS (
    SELECT pg_catalog.unnest(?)::oid
    UNION
    SELECT c.conrelid
    FROM written w
    JOIN pg_catalog.pg_constraint c ON c.confrelid = w.oid
    WHERE c.contype = 'f' AND c.confdeltype IN ('c', 'n', 'd')
)
SELECT oid::bigint FROM written ORDER BY oid
