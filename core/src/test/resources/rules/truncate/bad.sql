--- revision  bad

--- upgrade
-- no good.sql: rows are gone either way
TRUNCATE orders;

--- downgrade irreversible
