--- revision  bad
--- phase     expand

--- upgrade
UPDATE units SET name = v.name FROM (VALUES (1, 'box') UNION ALL SELECT size, name FROM units) v (id, name) WHERE units.id = v.id;
INSERT INTO units (id, name) VALUES (1, 'box') UNION ALL SELECT id + 10, name FROM units;
INSERT INTO units (id, name) SELECT * FROM (VALUES (2, 'pallet') UNION ALL SELECT id + 100, name FROM units) v;

--- downgrade irreversible
