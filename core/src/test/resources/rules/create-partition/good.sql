--- revision  good1
--- phase     contract

--- upgrade autocommit
ALTER TABLE events_rest ADD CONSTRAINT not_in_2027 CHECK (NOT (day >= '2027-01-01' AND day < '2028-01-01')) NOT VALID;
ALTER TABLE events_rest VALIDATE CONSTRAINT not_in_2027;

--- downgrade irreversible

--- revision  good2
--- revises   good1
--- phase     contract

--- upgrade
CREATE TABLE events_2027 PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');

--- downgrade irreversible

--- revision  good3
--- revises   good2
--- phase     contract

--- upgrade
ALTER TABLE events_rest DROP CONSTRAINT not_in_2027;

--- downgrade irreversible
