--- upgrade autocommit
ALTER TABLE {name} ADD CONSTRAINT {fits} CHECK ({within}) NOT VALID;
ALTER TABLE {name} VALIDATE CONSTRAINT {fits};
{spared}ALTER TABLE {table} ATTACH PARTITION {name} {bound};
ALTER TABLE {name} DROP CONSTRAINT {fits};{unspared}
