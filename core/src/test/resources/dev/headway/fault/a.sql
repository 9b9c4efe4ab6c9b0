--- revision a
--- message before

--- upgrade
CREATE TABLE before AS SELECT fine(1) AS id;
INSERT INTO tally SELECT fine(2);

--- downgrade
DROP TABLE before;
