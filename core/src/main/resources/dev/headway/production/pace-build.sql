CREATE INDEX ON pace (note)
