--- revision  bad

--- upgrade autocommit
CREATE UNIQUE INDEX CONCURRENTLY orders_code_note_key ON orders (code, note);
ALTER TABLE orders ADD CONSTRAINT orders_code_note_key UNIQUE USING INDEX orders_code_note_key;

--- downgrade irreversible
