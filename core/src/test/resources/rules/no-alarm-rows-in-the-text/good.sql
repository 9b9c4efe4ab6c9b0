--- revision  good
--- phase     expand

--- upgrade
INSERT INTO units SELECT 1, 'piece' WHERE NOT EXISTS (SELECT FROM units WHERE id = 1);
INSERT INTO units (id, name) SELECT v.id, v.name FROM (VALUES (2, 'box'), (3, 'pallet')) AS v (id, name) ON CONFLICT (id) DO UPDATE SET name = excluded.name, id = excluded.id;
UPDATE units SET name = 'each' WHERE id IN (1, 2);
DELETE FROM units WHERE id IN (7, 8, 9);

--- downgrade irreversible
