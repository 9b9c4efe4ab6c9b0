--- revision  bad

--- upgrade
-- no good.sql: VALIDATE of a domain locks every table that uses it, too
ALTER DOMAIN percent ADD CONSTRAINT small CHECK (VALUE <= 100);

--- downgrade irreversible
