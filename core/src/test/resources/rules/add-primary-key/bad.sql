--- revision  bad

--- upgrade
ALTER TABLE logs ADD CONSTRAINT logs_pkey PRIMARY KEY (id);

--- downgrade irreversible
