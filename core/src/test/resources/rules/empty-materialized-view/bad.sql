--- revision  bad
--- phase     expand

--- upgrade
REFRESH MATERIALIZED VIEW totals WITH NO DATA;

--- downgrade irreversible
