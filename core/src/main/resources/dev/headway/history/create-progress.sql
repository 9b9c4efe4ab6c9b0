-- How far sections have come that no transaction holds together, and in them what runs in slices.
CREATE TABLE :"schema".headway_progress (
    version_table text NOT NULL,
    revision text NOT NULL,
    statement integer NOT NULL DEFAULT 0,
    direction text NOT NULL,
    checksum text NOT NULL,
    statements_done integer NOT NULL DEFAULT 0,
    statements_total integer NOT NULL,
    intended text,
    evidence text,
    batch text,
    background boolean NOT NULL DEFAULT false,
    cursor text,
    cursor_end text,
    looks integer NOT NULL DEFAULT 0,
    slice_size integer,
    rows_walked bigint NOT NULL DEFAULT 0,
    rows_changed bigint NOT NULL DEFAULT 0,
    rows_estimated bigint,
    busy_millis bigint NOT NULL DEFAULT 0,
    paused_at timestamptz,
    failure text,
    started_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    CONSTRAINT headway_progress_pkc PRIMARY KEY (version_table, revision, statement)
);
COMMENT ON TABLE :"schema".headway_progress IS 'How far Headway has come with sections that run outside a transaction; empty when none is under way';
COMMENT ON COLUMN :"schema".headway_progress.version_table IS 'The version table, qualified, whose history the revision belongs to';
COMMENT ON COLUMN :"schema".headway_progress.revision IS 'The revision that is under way';
COMMENT ON COLUMN :"schema".headway_progress.statement IS '0 for the section as a whole; else which of its statements this row tells of, which runs in slices';
COMMENT ON COLUMN :"schema".headway_progress.direction IS 'upgrade or downgrade';
COMMENT ON COLUMN :"schema".headway_progress.checksum IS 'SHA-256 over its statements that have taken effect, comments and white space left out, or of a statement that runs in slices; empty if none has';
COMMENT ON COLUMN :"schema".headway_progress.statements_done IS 'How many of its statements have taken effect';
COMMENT ON COLUMN :"schema".headway_progress.statements_total IS 'How many statements it has';
COMMENT ON COLUMN :"schema".headway_progress.intended IS 'The statement that was about to run outside a transaction; null when none was';
COMMENT ON COLUMN :"schema".headway_progress.evidence IS 'What the catalog said before that, by which to tell later whether it took effect';
COMMENT ON COLUMN :"schema".headway_progress.batch IS 'For a statement that runs in slices: the table and the key that is walked, as the file has them';
COMMENT ON COLUMN :"schema".headway_progress.background IS 'For a batch: whether it may be done after the server has started';
COMMENT ON COLUMN :"schema".headway_progress.cursor IS 'For a batch: the last key that was done; null before the first slice';
COMMENT ON COLUMN :"schema".headway_progress.cursor_end IS 'For a batch: the last key that it goes to; null if there is none, or nobody has looked yet';
COMMENT ON COLUMN :"schema".headway_progress.looks IS 'For a batch: how often its end was looked for';
COMMENT ON COLUMN :"schema".headway_progress.slice_size IS 'For a batch: how many rows the next slice is to have';
COMMENT ON COLUMN :"schema".headway_progress.rows_walked IS 'For a batch: how many keys lie behind it';
COMMENT ON COLUMN :"schema".headway_progress.rows_changed IS 'For a batch: how many rows its slices changed';
COMMENT ON COLUMN :"schema".headway_progress.rows_estimated IS 'For a batch: about how many rows the table has; null if nobody knows';
COMMENT ON COLUMN :"schema".headway_progress.busy_millis IS 'For a batch: what its slices took, in milliseconds';
COMMENT ON COLUMN :"schema".headway_progress.paused_at IS 'For a batch: since when it is to rest; null if it is not';
COMMENT ON COLUMN :"schema".headway_progress.failure IS 'For a batch: what it last ended with before its end; null once it goes on';
COMMENT ON COLUMN :"schema".headway_progress.started_at IS 'When the section began, by the server''s clock';
COMMENT ON COLUMN :"schema".headway_progress.updated_at IS 'When it last moved, by the server''s clock';
