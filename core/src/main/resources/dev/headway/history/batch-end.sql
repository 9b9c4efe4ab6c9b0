-- A batch that has come to its end is no longer spoken of here; the journal has it.
DELETE FROM :"schema".headway_progress
WHERE version_table = :'version_table' AND revision = :'revision' AND statement = :'statement'
  AND statements_done = statements_total
