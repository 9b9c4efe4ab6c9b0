--- revision  good
--- phase     contract

--- upgrade
ALTER TABLE orders RENAME COLUMN note TO remark;

--- downgrade irreversible
