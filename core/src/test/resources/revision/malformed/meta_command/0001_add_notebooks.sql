--- revision a1

--- upgrade
\i other.sql
SELECT 1;

--- downgrade
