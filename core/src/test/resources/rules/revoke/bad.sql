--- revision  bad
--- phase     expand

--- upgrade
REVOKE INSERT ON orders FROM PUBLIC;

--- downgrade irreversible
