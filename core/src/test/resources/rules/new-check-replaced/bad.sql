--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE orders DROP CONSTRAINT amount_positive, ADD CONSTRAINT amount_positive CHECK (amount > 9) NOT VALID;
ALTER TABLE orders DROP CONSTRAINT code_known, ADD CONSTRAINT code_known CHECK (code IN ('a')) NOT VALID;

--- downgrade irreversible
