--- revision  bad

--- upgrade
REFRESH MATERIALIZED VIEW daily;

--- downgrade irreversible
