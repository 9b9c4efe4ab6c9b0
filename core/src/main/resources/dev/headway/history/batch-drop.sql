-- The revision is taken back: its batch is not to be done any more. Waits for a slice that is under way.
DELETE FROM :"schema".headway_progress
WHERE version_table = :'version_table' AND revision = :'revision' AND statement > 0
