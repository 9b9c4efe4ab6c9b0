--- revision  bad
--- phase     expand

--- upgrade autocommit
--- batch sales by sales.id
UPDATE sales SET note = shops.city FROM shops WHERE shops.id = 5 AND :batch;

--- downgrade irreversible
