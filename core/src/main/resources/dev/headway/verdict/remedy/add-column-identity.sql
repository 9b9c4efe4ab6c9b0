--- upgrade autocommit
ALTER TABLE {table} ADD COLUMN {name} {type};
CREATE SEQUENCE {filling} AS {type} OWNED BY {table}.{name};
ALTER TABLE {table} ALTER COLUMN {name} SET DEFAULT nextval('{filling}');
--- batch {table} by {key}
UPDATE {table} SET {name} = DEFAULT WHERE {name} IS NULL AND :batch;
ALTER TABLE {table} ADD CONSTRAINT {check} CHECK ({name} IS NOT NULL) NOT VALID;
ALTER TABLE {table} VALIDATE CONSTRAINT {check};
ALTER TABLE {table} ALTER COLUMN {name} SET NOT NULL;
ALTER TABLE {table} DROP CONSTRAINT {check};

-- then, in a revision of its own:
--- upgrade
ALTER SEQUENCE {filling} OWNED BY NONE;
ALTER TABLE {table} ALTER COLUMN {name} DROP DEFAULT;
ALTER TABLE {table} ALTER COLUMN {name} ADD {identity};
SELECT setval(pg_get_serial_sequence('{table}', '{barename}'), nextval('{filling}'));
DROP SEQUENCE {filling};
