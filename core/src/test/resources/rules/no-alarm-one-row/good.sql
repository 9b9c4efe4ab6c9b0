--- revision  good
--- phase     expand

--- upgrade
INSERT INTO customers VALUES (1, 'nobody'), (2, 'everybody');
UPDATE customers SET name = 'somebody' WHERE id = 1;
DELETE FROM customers WHERE id = 2;

--- downgrade irreversible
