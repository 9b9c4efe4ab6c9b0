--- revision  bad
--- phase     expand

--- upgrade
INSERT INTO units SELECT generate_series(1, 1000000), 'piece';
UPDATE units SET name = 'each' WHERE name IN ('piece', 'box');

--- downgrade irreversible
