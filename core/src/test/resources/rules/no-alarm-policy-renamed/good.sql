--- revision  good

--- upgrade
ALTER POLICY everybody ON secured RENAME TO all_of_them;
ALTER POLICY not_many ON secured RENAME TO few;

--- downgrade irreversible
