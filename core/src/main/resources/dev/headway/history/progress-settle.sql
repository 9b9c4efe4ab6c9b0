-- Who stamps says how far things have come: what was under way is settled, but for revisions of other lineages.
DELETE FROM :"schema".headway_progress
WHERE version_table = :'version_table' AND revision <> ALL (:'others'::text[])
