--- revision b
--- revises a

--- upgrade autocommit
CREATE TABLE made AS SELECT fine(11) AS id;
INSERT INTO tally SELECT fine(12);
ALTER TABLE people ADD nick int NOT NULL DEFAULT 0;
UPDATE counter SET n = n + fine(13);
SELECT pg_sleep(0.03);
COPY tally FROM STDIN;
14
15
\.
CREATE INDEX people_age ON people (age);
VACUUM people;
ANALYZE counter;
UPDATE people SET age = age + 1 WHERE id <= 10 + fine(16);
SELECT pg_sleep(0.02);
INSERT INTO tally SELECT fine(17);

--- downgrade
DROP TABLE made;
