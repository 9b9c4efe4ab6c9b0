--- revision  good

--- upgrade
REFRESH MATERIALIZED VIEW CONCURRENTLY daily;

--- downgrade irreversible
