--- revision  good
--- phase     contract

--- upgrade
DROP SEQUENCE invoice_number;

--- downgrade irreversible
