--- revision  bad

--- upgrade autocommit
CREATE INDEX events_text ON ONLY events (text);
CREATE INDEX CONCURRENTLY events_2025_text_idx ON public.events_2025 (text);
ALTER INDEX events_text ATTACH PARTITION events_2025_text_idx;
CREATE INDEX CONCURRENTLY events_2026_text_idx ON public.events_2026 (text);
ALTER INDEX events_text ATTACH PARTITION events_2026_text_idx;

--- downgrade irreversible
