--- revision  bad

--- upgrade autocommit
CREATE UNIQUE INDEX CONCURRENTLY logs_pkey ON logs (id);
ALTER TABLE logs ADD CONSTRAINT logs_id_not_null CHECK (id IS NOT NULL) NOT VALID;
ALTER TABLE logs VALIDATE CONSTRAINT logs_id_not_null;
ALTER TABLE logs ALTER COLUMN id SET NOT NULL;
ALTER TABLE logs DROP CONSTRAINT logs_id_not_null;
ALTER TABLE logs ADD CONSTRAINT logs_pkey PRIMARY KEY USING INDEX logs_pkey;

--- downgrade irreversible
