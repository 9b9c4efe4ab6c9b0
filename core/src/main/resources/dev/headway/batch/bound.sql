-- The last key of the next slice, as text that reads back as the same key, and how many rows lie up to it.
SELECT slice.key::text AS key, pg_catalog.count(*) OVER () AS rows
FROM (
    SELECT w.:"column" AS key FROM :"schema".:"table" w
    WHERE w.:"column" IS NOT NULL
      AND (:'behind'::text IS NULL OR w.:"column" > :'behind') AND w.:"column" <= :'end'
    ORDER BY w.:"column"
    LIMIT :'size'
) AS slice
ORDER BY slice.key DESC
LIMIT 1
