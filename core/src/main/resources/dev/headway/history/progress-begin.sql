-- Announces a section that no transaction holds together. Someone else's announcement is a duplicate key.
INSERT INTO :"schema".headway_progress (version_table, revision, direction, checksum, statements_total)
VALUES (:'version_table', :'revision', :'direction', :'checksum', :'total')
