--- revision  good
--- phase     contract

--- upgrade
REVOKE INSERT ON orders FROM PUBLIC;

--- downgrade irreversible
