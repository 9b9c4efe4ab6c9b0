--- revision  bad

--- upgrade
REFRESH MATERIALIZED VIEW CONCURRENTLY daily;

--- downgrade irreversible
