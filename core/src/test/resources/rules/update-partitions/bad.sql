--- revision  bad

--- upgrade
-- no good.sql: no single column is the key
UPDATE events SET at = at + interval '1 hour';

--- downgrade irreversible
