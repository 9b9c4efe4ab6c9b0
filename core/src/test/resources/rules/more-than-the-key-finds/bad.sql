--- revision  bad
--- phase     expand

--- upgrade
UPDATE units SET name = 'a' || id WHERE id = 1 OR name = 'box';
UPDATE units SET name = 'b' || id WHERE NOT id = 1;
UPDATE units SET name = 'c' || id WHERE id NOT IN (1, 2);
UPDATE units SET name = 'd' || id WHERE id <> ALL ('{1}');
UPDATE units SET name = 'e' || id WHERE id = ALL ('{}');
UPDATE units SET name = 'f' || id WHERE id = size;
UPDATE units SET name = 'g' || id WHERE id = (SELECT units.id);
UPDATE units SET name = 'h' || id WHERE CASE WHEN size > 1 AND id = 1 AND size > 2 THEN false ELSE true END;
UPDATE units SET name = 'i' || id WHERE id = 1 IS NOT TRUE;
UPDATE units SET name = 'j' || id WHERE id = 1::int IS NOT TRUE;
UPDATE units SET name = 'q' || id WHERE id IN (1) = false;
UPDATE units SET name = 'k' || id WHERE "values" = 1;
UPDATE units SET name = 'l' || id WHERE size = 3;
UPDATE units SET name = 'm' || units.id FROM (VALUES (1, 'box')) v (id, name) WHERE v.id = 1;
UPDATE units SET name = 'n' || units.id FROM (VALUES (1, 'box')) v (id, name), generate_series(1, 9) g WHERE units.id = g;
UPDATE units SET name = 'o' || id WHERE name IN ('a', 'b');
UPDATE units SET name = 'p' || id;
DELETE FROM units WHERE id > 1;
DELETE FROM units WHERE id = 1 + size;

--- downgrade irreversible
