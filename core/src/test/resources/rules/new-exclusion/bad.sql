--- revision  bad
--- phase     expand

--- upgrade
-- no good.sql: PostgreSQL has no online form
ALTER TABLE bookings ADD CONSTRAINT bookings_once EXCLUDE USING gist (during WITH &&);

--- downgrade irreversible
