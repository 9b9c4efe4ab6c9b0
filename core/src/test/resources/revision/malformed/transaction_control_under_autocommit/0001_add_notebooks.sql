--- revision a1
--- upgrade autocommit
BEGIN;
VACUUM;
--- downgrade
