--- revision  bad

--- upgrade
-- no good.sql: PostgreSQL makes no exclusion from an index
ALTER TABLE bookings ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&);

--- downgrade irreversible
