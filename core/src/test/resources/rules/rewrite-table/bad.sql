--- revision  bad
--- phase     contract

--- upgrade
-- no good.sql: a table is sorted in a maintenance window, or by pg_repack
DO $$ BEGIN
    EXECUTE 'CLUSTER orders USING orders_pkey';
END $$;

--- downgrade irreversible
