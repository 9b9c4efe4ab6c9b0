--- revision  bad
--- phase     expand

--- upgrade autocommit
--- batch units by id
UPDATE units SET name = 'each' WHERE name IN ('piece', 'box') AND :batch;

--- downgrade irreversible
