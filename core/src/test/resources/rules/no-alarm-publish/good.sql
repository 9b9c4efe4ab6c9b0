--- revision  good
--- phase     expand

--- upgrade
CREATE PUBLICATION everything FOR TABLE orders;

--- downgrade irreversible
