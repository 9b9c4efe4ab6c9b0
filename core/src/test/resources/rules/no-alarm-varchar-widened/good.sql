--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders ALTER COLUMN code TYPE varchar(40);

--- downgrade irreversible
