-- Databases of ours that nobody is connected to and that are past their time. Throw-away ones whose maker holds its lock
-- no more (see own.sql; where the name holds no number, an hour after they were made: the name holds the second), kept
-- ones that nobody used for ten minutes while twelve others were used since. Only what we may drop.
SELECT name
FROM (SELECT datname AS name,
             CASE
                 WHEN datname ~ '^headway_scratch_\d{9,11}_\d{1,10}$'
                     THEN NOT EXISTS (SELECT
                                      FROM pg_locks
                                      WHERE locktype = 'advisory'
                                        AND classid = 1751474532
                                        AND objid::bigint = substring(datname FROM '\d+$')::bigint)
                 WHEN datname LIKE 'headway\_scratch\_%'
                     THEN extract(epoch FROM now())
                              - coalesce(substring(datname FROM '^headway_scratch_(\d{9,11})_'), '0')::bigint > 3600
                 ELSE row_number() OVER (
                          PARTITION BY datname LIKE 'headway\_kept\_%'
                          ORDER BY shobj_description(oid, 'pg_database') DESC NULLS LAST) > 12
                     AND coalesce(
                             substring(shobj_description(oid, 'pg_database') FROM 'used (\d{4}-[-\d]+T[:.\d]+Z)$'),
                             '-infinity')::timestamptz < now() - interval '10 minutes'
             END AS past
      FROM pg_database
      WHERE (datname LIKE 'headway\_scratch\_%' OR datname LIKE 'headway\_kept\_%')
        AND pg_has_role(datdba, 'USAGE')) AS ours
WHERE past
  AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE pg_stat_activity.datname = name)
ORDER BY name
