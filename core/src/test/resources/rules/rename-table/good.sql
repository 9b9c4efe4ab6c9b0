--- revision  1350c42d0152
--- message   part 1 of 2
--- phase     expand

--- upgrade
ALTER TABLE orders RENAME TO purchases;
CREATE VIEW orders AS SELECT * FROM purchases;

--- downgrade irreversible

--- revision  bad
--- revises   1350c42d0152
--- message   part 2 of 2
--- phase     contract

--- upgrade
DROP VIEW orders;

--- downgrade irreversible
