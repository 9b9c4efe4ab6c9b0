--- revision c
--- revises b
--- message after

--- upgrade
CREATE TABLE after AS SELECT fine(31) AS id;
INSERT INTO tally SELECT fine(32);

--- downgrade
DROP TABLE after;
