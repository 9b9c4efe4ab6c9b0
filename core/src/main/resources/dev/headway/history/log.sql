-- What the journal tells, newest first: a page of it.
SELECT e.id, e.command, e.direction, e.revision, e.file, e.phase, e.parents, e.depends, e.heads,
       e.outcome, e.attempts, e.detail, e.checksum, e.chain_hash, e.started_at, e.finished_at,
       e.session_user_name, pg_catalog.host(e.client_address) AS client_address, e.application_name, e.host, e.actor,
       e.server_version, e.headway_version,
       CASE WHEN :'revision'::text IS NOT NULL THEN e.source END AS source
FROM :"schema".headway_journal e
WHERE e.version_table = :'version_table'
  AND (:'revision'::text IS NULL OR e.revision = :'revision')
  AND (:'since'::timestamptz IS NULL OR e.finished_at >= :'since'::timestamptz)
  AND (:'before'::bigint IS NULL OR e.id < :'before'::bigint)
ORDER BY e.id DESC
LIMIT :'page'
