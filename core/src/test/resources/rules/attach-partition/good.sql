--- revision  bad

--- upgrade autocommit
ALTER TABLE events_2027 ADD CONSTRAINT events_2027_bound CHECK (day IS NOT NULL AND day >= '2027-01-01' AND day < '2028-01-01') NOT VALID;
ALTER TABLE events_2027 VALIDATE CONSTRAINT events_2027_bound;
ALTER TABLE public.events_rest ADD CONSTRAINT events_rest_not_events_2027 CHECK (NOT (day IS NOT NULL AND day >= '2027-01-01' AND day < '2028-01-01')) NOT VALID;
ALTER TABLE public.events_rest VALIDATE CONSTRAINT events_rest_not_events_2027;
ALTER TABLE events ATTACH PARTITION events_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
ALTER TABLE events_2027 DROP CONSTRAINT events_2027_bound;
ALTER TABLE public.events_rest DROP CONSTRAINT events_rest_not_events_2027;

--- downgrade irreversible
