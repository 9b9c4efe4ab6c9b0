--- revision  bad
--- phase     expand

--- upgrade
ALTER TABLE events ADD CONSTRAINT id_positive CHECK (id > 0) NOT VALID;

--- downgrade irreversible
