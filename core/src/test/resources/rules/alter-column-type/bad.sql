--- revision  bad

--- upgrade
-- no good.sql: a new column, filled in batches, and both written meanwhile, is another column
ALTER TABLE orders ALTER COLUMN amount TYPE double precision;

--- downgrade irreversible
