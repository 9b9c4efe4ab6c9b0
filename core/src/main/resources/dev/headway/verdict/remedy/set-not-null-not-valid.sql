--- upgrade
ALTER TABLE {table} VALIDATE CONSTRAINT {constraint};
