--- revision  good1

--- upgrade autocommit
ALTER TABLE events DETACH PARTITION events_2025 CONCURRENTLY;

--- downgrade irreversible

--- revision  good2
--- revises   good1

--- upgrade
ALTER TABLE events_2025 DROP CONSTRAINT events_2025_day_check;

--- downgrade irreversible
