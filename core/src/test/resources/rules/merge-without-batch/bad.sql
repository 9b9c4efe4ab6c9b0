--- revision  bad

--- upgrade
-- no good.sql: write it as UPDATE and INSERT, each in batches
MERGE INTO customers USING orders ON customers.id = orders.customer WHEN MATCHED THEN UPDATE SET name = orders.note;

--- downgrade irreversible
