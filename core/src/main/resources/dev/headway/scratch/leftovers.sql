-- Databases of ours that nobody is connected to and that are past their time: throw-away ones an hour after they were
-- made (their name holds the second), kept ones when twelve others were used since. Only what we may drop.
SELECT name
FROM (SELECT datname AS name,
             CASE
                 WHEN datname LIKE 'headway\_scratch\_%'
                     THEN extract(epoch FROM now())
                              - coalesce(substring(datname FROM '^headway_scratch_(\d{9,11})_'), '0')::bigint > 3600
                 ELSE row_number() OVER (
                          PARTITION BY datname LIKE 'headway\_kept\_%'
                          ORDER BY shobj_description(oid, 'pg_database') DESC NULLS LAST) > 12
             END AS past
      FROM pg_database
      WHERE (datname LIKE 'headway\_scratch\_%' OR datname LIKE 'headway\_kept\_%')
        AND pg_has_role(datdba, 'USAGE')) AS ours
WHERE past
  AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE pg_stat_activity.datname = name)
ORDER BY name
