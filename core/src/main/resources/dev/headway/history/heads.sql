-- The rows of the version table, each with what the journal last recorded of it.
SELECT v.version_num,
       j.chain_hash,
       (SELECT pg_catalog.count(*) FROM :"schema".headway_progress p WHERE p.version_table = :'version_table'
            AND p.statement = 0) AS unfinished,
       (SELECT pg_catalog.count(*) FROM :"schema".headway_progress p WHERE p.version_table = :'version_table'
            AND p.background) AS backfills
FROM (SELECT 1) AS one
LEFT JOIN :"schema".:"version" v ON true
LEFT JOIN LATERAL (
    SELECT e.chain_hash
    FROM :"schema".headway_journal e
    WHERE e.version_table = :'version_table'
      AND e.revision = v.version_num
      AND e.outcome = 'done'
      AND e.direction IN ('upgrade', 'stamp')
    ORDER BY e.id DESC
    LIMIT 1
) j ON true
ORDER BY v.version_num
