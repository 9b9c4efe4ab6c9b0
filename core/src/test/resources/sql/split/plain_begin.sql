BEGIN;
CREATE TABLE atomic (begin int);
SELECT 1 AS begin, 2 AS end;
COMMIT;
