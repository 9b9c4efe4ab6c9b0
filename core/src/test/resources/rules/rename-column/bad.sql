--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE orders RENAME COLUMN note TO remark;

--- downgrade irreversible
