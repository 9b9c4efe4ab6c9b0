--- revision  bad

--- upgrade
ALTER TABLE orders ALTER COLUMN amount TYPE double precision;

--- downgrade irreversible
