-- the old name goes on as a view, which most statements can use as the table
--- upgrade
{sql};
CREATE VIEW {old} AS SELECT * FROM {new};

-- then, when no code needs the old name:
--- phase contract
--- upgrade
DROP VIEW {old};
