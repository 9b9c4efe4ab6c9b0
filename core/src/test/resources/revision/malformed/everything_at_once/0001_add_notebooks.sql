--- mesage x
--- revision a-b
--- revises base, heads
--- created yesterday
--- phase maybe
SELECT 0;
--- upgrade now
COMMIT;
--- allow x
VACUUM;
\dt
--- upgrade
SELECT 1
--- labels y
