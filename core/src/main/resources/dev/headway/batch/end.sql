-- The last key there is now, if one lies behind where the walk has come to.
SELECT w.:"column"::text AS key FROM :"schema".:"table" w
WHERE w.:"column" IS NOT NULL AND (:'behind'::text IS NULL OR w.:"column" > :'behind')
ORDER BY w.:"column" DESC
LIMIT 1
