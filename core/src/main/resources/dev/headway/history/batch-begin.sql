-- Announces a statement that runs in slices. One that is announced already may have been mended since, as long as it has
-- done no slice.
INSERT INTO :"schema".headway_progress AS p
    (version_table, revision, statement, direction, checksum, statements_total, batch, background, slice_size)
VALUES (:'version_table', :'revision', :'statement', :'direction', :'checksum', 1, :'batch', :'background'::boolean,
    :'size')
ON CONFLICT ON CONSTRAINT headway_progress_pkc DO UPDATE
SET checksum = EXCLUDED.checksum, batch = EXCLUDED.batch, slice_size = EXCLUDED.slice_size,
    cursor_end = NULL, looks = 0
WHERE p.cursor IS NULL AND p.statements_done = 0
