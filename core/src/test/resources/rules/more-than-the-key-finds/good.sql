--- revision  bad
--- phase     expand

--- upgrade autocommit
--- batch units by id
UPDATE units SET name = 'a' || id WHERE (id = 1 OR name = 'box') AND :batch;
--- batch units by id
UPDATE units SET name = 'b' || id WHERE NOT id = 1 AND :batch;
--- batch units by id
UPDATE units SET name = 'c' || id WHERE id NOT IN (1, 2) AND :batch;
--- batch units by id
UPDATE units SET name = 'd' || id WHERE id <> ALL ('{1}') AND :batch;
--- batch units by id
UPDATE units SET name = 'e' || id WHERE id = ALL ('{}') AND :batch;
--- batch units by id
UPDATE units SET name = 'f' || id WHERE id = size AND :batch;
--- batch units by id
UPDATE units SET name = 'g' || id WHERE id = (SELECT units.id) AND :batch;
--- batch units by id
UPDATE units SET name = 'h' || id WHERE CASE WHEN size > 1 AND id = 1 AND size > 2 THEN false ELSE true END AND :batch;
--- batch units by id
UPDATE units SET name = 'i' || id WHERE id = 1 IS NOT TRUE AND :batch;
--- batch units by id
UPDATE units SET name = 'j' || id WHERE id = 1::int IS NOT TRUE AND :batch;
--- batch units by id
UPDATE units SET name = 'q' || id WHERE id IN (1) = false AND :batch;
--- batch units by id
UPDATE units SET name = 'k' || id WHERE "values" = 1 AND :batch;
--- batch units by id
UPDATE units SET name = 'l' || id WHERE size = 3 AND :batch;
--- batch units by units.id
UPDATE units SET name = 'm' || units.id FROM (VALUES (1, 'box')) v (id, name) WHERE v.id = 1 AND :batch;
--- batch units by units.id
UPDATE units SET name = 'n' || units.id FROM (VALUES (1, 'box')) v (id, name), generate_series(1, 9) g WHERE units.id = g AND :batch;
--- batch units by id
UPDATE units SET name = 'o' || id WHERE name IN ('a', 'b') AND :batch;
--- batch units by id
UPDATE units SET name = 'p' || id WHERE :batch;
--- batch units by id
DELETE FROM units WHERE id > 1 AND :batch;
--- batch units by id
DELETE FROM units WHERE id = 1 + size AND :batch;

--- downgrade irreversible
