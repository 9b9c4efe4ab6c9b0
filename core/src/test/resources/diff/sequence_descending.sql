--- old
--- new
CREATE SEQUENCE s INCREMENT BY -1;
--- upgrade
CREATE SEQUENCE s INCREMENT BY -1;
--- downgrade
DROP SEQUENCE s;
