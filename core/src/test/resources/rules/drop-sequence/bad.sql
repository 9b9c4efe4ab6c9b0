--- revision  bad
--- phase     expand

--- upgrade
DROP SEQUENCE invoice_number;

--- downgrade irreversible
