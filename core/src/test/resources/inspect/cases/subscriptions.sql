CREATE TABLE a (id int PRIMARY KEY);
CREATE SUBSCRIPTION "Orders ""of all" CONNECTION 'dbname=elsewhere password=secret' PUBLICATION p WITH (connect = false, slot_name = NONE);
COMMENT ON SUBSCRIPTION "Orders ""of all" IS 'what the shop sells';
