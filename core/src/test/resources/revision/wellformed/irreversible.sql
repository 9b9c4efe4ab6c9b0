--- revision a1
--- revises base
--- upgrade autocommit
VACUUM;
--- downgrade irreversible
