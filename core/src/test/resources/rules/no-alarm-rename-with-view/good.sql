--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders RENAME TO purchases;
CREATE VIEW orders AS SELECT * FROM purchases;

--- downgrade irreversible
