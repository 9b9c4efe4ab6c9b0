--- revision b
--- revises a

--- upgrade autocommit
INSERT INTO tally SELECT fine(11);
--- batch people by id size 20 target 5ms
UPDATE people SET age = age + 1 WHERE :batch AND slow(id, 12) > 0 AND (id <> 150 OR fine(13) > 0);
UPDATE counter SET n = n + fine(14);
--- batch people by id size 30 target 5ms
INSERT INTO tally SELECT id + 1000 FROM people WHERE :batch AND fine(15) > 0;
INSERT INTO tally SELECT fine(16);

--- downgrade
DROP TABLE nothing;
