--- revision  a1
--- message   make notes

--- upgrade
CREATE TABLE note (id int);

--- downgrade
DROP TABLE note;
