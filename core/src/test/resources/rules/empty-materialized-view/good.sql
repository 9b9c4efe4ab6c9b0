--- revision  good
--- phase     contract

--- upgrade
REFRESH MATERIALIZED VIEW totals WITH NO DATA;

--- downgrade irreversible
