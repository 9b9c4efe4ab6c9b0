--- revision  good
--- phase     expand

--- upgrade
ALTER TABLE orders DROP CONSTRAINT amount_positive, ADD CONSTRAINT amount_positive CHECK (amount >= 0) NOT VALID;
ALTER TABLE orders DROP CONSTRAINT code_known, ADD CONSTRAINT code_known CHECK (code IN ('c', 'b', 'a')) NOT VALID;
ALTER TABLE orders DROP CONSTRAINT orders_state_check, ADD CONSTRAINT states CHECK (state IN ('open', 'paid', 'sent')) NOT VALID;

--- downgrade irreversible
