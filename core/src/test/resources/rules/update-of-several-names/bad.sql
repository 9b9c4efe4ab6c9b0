--- revision  bad
--- phase     expand

--- upgrade
UPDATE units SET name = 'each' WHERE name IN ('piece', 'box');

--- downgrade irreversible
