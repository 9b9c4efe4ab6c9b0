--- revision  bad

--- upgrade
-- no good.sql: only outside tools sort a table while it is used
CLUSTER orders USING orders_pkey;

--- downgrade irreversible
