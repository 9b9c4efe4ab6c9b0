-- One entry of what may happen again and again: a launch, which somebody starts anew whenever it ends. The last of so many
-- within an hour says that there are more of them, and those are not written down. A failure keeps the file only if the entry before
-- has another one. What another image was started in between is a start of its own, on which contracts rely. What a run ended with is always told
-- if its beginning was.
WITH entry (version_table, revision, command, direction, phase, parents, depends, checksum, chain_hash, source,
            outcome, attempts, detail, heads, host, headway_version, actor) AS (
    SELECT :'version_table', :'revision'::text, :'command', :'direction'::text, :'phase'::text, :'parents'::text[],
           :'depends'::text[], :'checksum'::text, :'chain_hash'::text, :'source'::text, :'outcome', :'attempts'::integer,
           :'detail'::text, :'heads'::text[], :'host'::text, :'headway_version', :'actor'::text
), recent AS (
    SELECT e.id, e.command, e.direction, e.outcome, e.heads, e.finished_at,
           pg_catalog.replace(COALESCE(e.detail, ''), :'more', '') AS detail
    FROM :"schema".headway_journal e
    WHERE e.version_table = :'version_table'
      AND (e.revision = :'revision'::text OR :'revision'::text IS NULL AND e.revision IS NULL)
    ORDER BY e.id DESC
    LIMIT 200
), often AS (
    SELECT pg_catalog.count(*) AS times
    FROM recent r, entry e
    WHERE r.command = e.command AND r.direction IS NOT DISTINCT FROM e.direction AND r.outcome = e.outcome
      AND r.heads IS NOT DISTINCT FROM e.heads AND r.detail = COALESCE(e.detail, '')
      AND r.finished_at > pg_catalog.clock_timestamp() - interval '1 hour'
      AND NOT EXISTS (
          SELECT FROM recent other
          WHERE other.id > r.id AND other.outcome = 'started' AND r.outcome = 'started'
            AND other.heads IS DISTINCT FROM r.heads)
)
INSERT INTO :"schema".headway_journal
    (version_table, revision, command, direction, phase, parents, depends, checksum, chain_hash, source,
     started_at, finished_at, outcome, attempts, detail, heads, host, headway_version, actor)
SELECT e.version_table, e.revision, e.command, e.direction, e.phase, e.parents, e.depends, e.checksum, e.chain_hash,
       CASE WHEN e.source IS DISTINCT FROM (
           SELECT f.source FROM :"schema".headway_journal f
           WHERE f.version_table = :'version_table' AND f.revision = :'revision'::text AND f.source IS NOT NULL
           ORDER BY f.id DESC
           LIMIT 1
       ) THEN e.source END,
       COALESCE(
           pg_catalog.clock_timestamp() - pg_catalog.make_interval(secs => :'seconds'),
           pg_catalog.transaction_timestamp()),
       pg_catalog.clock_timestamp(), e.outcome, e.attempts,
       CASE WHEN often.times = :'most' - 1 THEN COALESCE(e.detail, '') || :'more' ELSE e.detail END,
       e.heads, e.host, e.headway_version, e.actor
FROM entry e, often
WHERE often.times < :'most'
   OR e.direction IS NOT NULL AND 'begun' = (
       SELECT b.outcome FROM :"schema".headway_journal b
       WHERE b.version_table = :'version_table'
         AND (b.outcome IN ('begun', 'ended') OR b.direction IS NOT NULL AND b.outcome IN ('failed', 'interrupted'))
       ORDER BY b.id DESC
       LIMIT 1)
