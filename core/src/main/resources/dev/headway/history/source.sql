-- The file as it was at one entry of the journal.
SELECT source FROM :"schema".headway_journal WHERE id = :'id'
