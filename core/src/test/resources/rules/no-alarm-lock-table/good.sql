--- revision  good
--- phase     expand

--- upgrade
LOCK TABLE orders IN SHARE MODE;

--- downgrade irreversible
