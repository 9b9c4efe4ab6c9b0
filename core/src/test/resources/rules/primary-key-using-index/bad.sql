--- revision  bad

--- upgrade
ALTER TABLE logs ADD CONSTRAINT logs_pkey PRIMARY KEY USING INDEX logs_id;

--- downgrade irreversible
