--- revision  bad
--- phase     expand

--- upgrade
INSERT INTO units SELECT generate_series(1, 1000000), 'piece';
INSERT INTO units SELECT DISTINCT generate_series(2000000, 3000000), 'box';
INSERT INTO units SELECT 0, 'none' WHERE NOT EXISTS (SELECT FROM units WHERE id = 0) UNION ALL SELECT -id, name FROM units;
INSERT INTO units SELECT v.id, u.name FROM (VALUES (1), (2)) AS v (id), units AS u ON CONFLICT DO NOTHING;

--- downgrade irreversible
