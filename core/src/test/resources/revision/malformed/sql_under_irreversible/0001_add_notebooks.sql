--- revision a1
--- upgrade
SELECT 1;
--- downgrade irreversible the rows are gone
SELECT 1;
