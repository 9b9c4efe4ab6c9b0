--- revision  bad

--- upgrade
ALTER TABLE logs ADD PRIMARY KEY (id);

--- downgrade irreversible
