--- revision  bad

--- upgrade
-- no good.sql: a column keeps its place only in this way
ALTER TABLE orders ALTER COLUMN code TYPE varchar(40) COLLATE "C";

--- downgrade irreversible
