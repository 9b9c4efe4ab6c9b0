--- revision b
--- revises a

--- upgrade autocommit
INSERT INTO tally SELECT fine(11);
CREATE INDEX CONCURRENTLY people_slow ON people (slow(id, 12));
UPDATE counter SET n = n + fine(13);
CREATE UNIQUE INDEX CONCURRENTLY people_email ON people (lower(email));
DROP INDEX CONCURRENTLY people_old;
REINDEX INDEX CONCURRENTLY people_slow;
ALTER TABLE parted DETACH PARTITION parted_1 CONCURRENTLY;
REINDEX TABLE CONCURRENTLY parted_1;
INSERT INTO tally SELECT fine(14);

--- downgrade
DROP INDEX people_email;
