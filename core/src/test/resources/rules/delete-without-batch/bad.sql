--- revision  bad

--- upgrade
DELETE FROM orders WHERE placed < '2020-01-01';

--- downgrade irreversible
