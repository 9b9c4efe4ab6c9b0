--- revision  9ca0ab5ef3ba
--- message   part 1 of 2

--- upgrade
-- no good.sql: no single column is the key
UPDATE events SET at = at + interval '1 hour';

--- downgrade irreversible

--- revision  bad
--- revises   9ca0ab5ef3ba
--- message   part 2 of 2

--- upgrade autocommit
--- batch readings by id
UPDATE readings SET n = 0 WHERE :batch;

--- downgrade irreversible
