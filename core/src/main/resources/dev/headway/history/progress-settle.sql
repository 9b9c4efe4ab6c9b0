-- Who stamps says how far things have come: what was under way on that lineage is settled; without one, everything is.
DELETE FROM :"schema".headway_progress
WHERE version_table = :'version_table'
  AND (revision = ANY (:'lineage'::text[]) OR pg_catalog.cardinality(:'lineage'::text[]) = 0)
