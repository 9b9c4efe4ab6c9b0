--- upgrade autocommit
REINDEX {kind} CONCURRENTLY {what};
