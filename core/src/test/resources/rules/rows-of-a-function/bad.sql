--- revision  bad
--- phase     expand

--- upgrade
INSERT INTO units SELECT generate_series(1, 1000000), 'piece';

--- downgrade irreversible
