--- revision  bad
--- phase     expand

--- upgrade
UPDATE sales SET note = shops.city FROM shops WHERE shops.id = 5;

--- downgrade irreversible
