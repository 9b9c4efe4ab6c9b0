-- Takes the announcement back.
DELETE FROM :"schema".headway_progress WHERE version_table = :'version_table' AND revision = :'revision'
