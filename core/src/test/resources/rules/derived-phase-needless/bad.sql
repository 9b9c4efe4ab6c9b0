--- revision  bad

--- upgrade
DO $$ BEGIN CREATE TABLE notes (id bigint PRIMARY KEY); END $$;

--- downgrade irreversible
