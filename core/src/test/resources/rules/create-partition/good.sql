--- revision  bad

--- upgrade autocommit
ALTER TABLE public.events_rest ADD CONSTRAINT events_rest_not_events_2027 CHECK (NOT (day IS NOT NULL AND day >= '2027-01-01' AND day < '2028-01-01')) NOT VALID;
ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_rest_not_events_2027;
CREATE TABLE events_2027 PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
ALTER TABLE public.events_rest DROP CONSTRAINT events_rest_not_events_2027;

--- downgrade irreversible
