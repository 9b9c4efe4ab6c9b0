-- Announces a statement that runs in slices; nothing where it is announced already.
INSERT INTO :"schema".headway_progress
    (version_table, revision, statement, direction, checksum, statements_total, batch, background, slice_size)
VALUES (:'version_table', :'revision', :'statement', :'direction', :'checksum', 1, :'batch', :'background'::boolean,
    :'size')
ON CONFLICT DO NOTHING
