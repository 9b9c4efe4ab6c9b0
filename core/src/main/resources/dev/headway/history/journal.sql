-- One entry. Without a duration (a step that is one transaction does not know it yet) it began when its transaction did.
INSERT INTO :"schema".headway_journal
    (version_table, revision, command, direction, phase, parents, depends, checksum, chain_hash, source,
     started_at, finished_at, outcome, attempts, detail, heads, host, headway_version, actor, file, makes)
VALUES
    (:'version_table', :'revision', :'command', :'direction', :'phase', :'parents', :'depends', :'checksum',
     :'chain_hash', :'source',
     COALESCE(
         pg_catalog.clock_timestamp() - pg_catalog.make_interval(secs => :'seconds'),
         pg_catalog.transaction_timestamp()),
     pg_catalog.clock_timestamp(), :'outcome', :'attempts', :'detail', :'heads', :'host', :'headway_version', :'actor', :'file', :'makes')
