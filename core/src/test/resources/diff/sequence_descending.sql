--- old
--- new
CREATE SEQUENCE s INCREMENT BY -1;
--- upgrade
CREATE SEQUENCE s INCREMENT BY -1;
--- downgrade
DROP SEQUENCE s;
--- lost by the downgrade
drops sequence s with its position
