--- revision  good
--- phase     expand

--- upgrade
UPDATE units SET name = 'piece' WHERE id = 1 AND name <> 'piece';
UPDATE units SET name = 'piece' WHERE name BETWEEN 'a' AND 'b' AND (id = 1);
UPDATE units AS u SET name = 'piece' WHERE 1 = u.id RETURNING *;
UPDATE units SET name = 'piece' WHERE id = '1'::int AND name IS DISTINCT FROM 'piece';
UPDATE units SET name = 'piece' WHERE id = ANY (ARRAY[1, 2]::int[]);
UPDATE units SET name = 'piece' WHERE id = ANY ('{1,2}'::integer[]);
UPDATE units SET name = 'piece' WHERE id = CAST('1' AS int);
UPDATE units SET name = 'piece' WHERE id IN (-1, 1::int);
DELETE FROM units WHERE (id = 1 AND (name = 'box' OR name = 'pallet'));
DELETE FROM settings WHERE tenant = 1 AND name = 'colour';
DELETE FROM settings WHERE (tenant, name) = (1, 'colour');
DELETE FROM settings WHERE (tenant, name) IN ((1, 'colour'), (2, 'colour'));
DELETE FROM settings WHERE token = uuid '6f1c2a9b-7d3e-4b1a-9c1d-07aa52e04f1c';
UPDATE settings SET value = 'x' WHERE token = '6f1c2a9b-7d3e-4b1a-9c1d-07aa52e04f1c'::uuid;
UPDATE settings SET value = 'x' WHERE hour = 5 AND value = 'y' AND tenant IN (1, 2);
UPDATE units SET name = v.name FROM (VALUES (1, 'box'), (2, 'pallet')) AS v (id, name) WHERE units.id = v.id;
UPDATE units u SET name = v.name FROM (VALUES (1, 'box')) v (id, name) WHERE v.id = u.id AND u.name <> v.name;
DELETE FROM settings USING (VALUES (1, 'colour')) gone (a, b) WHERE settings.tenant = gone.a AND settings.name = gone.b;

--- downgrade irreversible
