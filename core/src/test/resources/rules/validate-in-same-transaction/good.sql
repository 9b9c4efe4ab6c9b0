--- revision  be42e3583b95
--- message   part 1 of 2

--- upgrade
ALTER TABLE orders ADD CONSTRAINT paid CHECK (amount >= 0) NOT VALID;

--- downgrade irreversible

--- revision  bad
--- revises   be42e3583b95
--- message   part 2 of 2
--- phase     contract

--- upgrade autocommit
ALTER TABLE orders VALIDATE CONSTRAINT paid;

--- downgrade irreversible
