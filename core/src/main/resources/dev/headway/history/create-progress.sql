-- How far sections have come that no transaction holds together.
CREATE TABLE :"schema".headway_progress (
    version_table text NOT NULL,
    revision text NOT NULL,
    direction text NOT NULL,
    checksum text NOT NULL,
    statements_done integer NOT NULL DEFAULT 0,
    statements_total integer NOT NULL,
    intended text,
    evidence text,
    cursor text,
    started_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    CONSTRAINT headway_progress_pkc PRIMARY KEY (version_table, revision)
);
COMMENT ON TABLE :"schema".headway_progress IS 'How far Headway has come with sections that run outside a transaction; empty when none is under way';
COMMENT ON COLUMN :"schema".headway_progress.version_table IS 'The version table, qualified, whose history the revision belongs to';
COMMENT ON COLUMN :"schema".headway_progress.revision IS 'The revision that is under way';
COMMENT ON COLUMN :"schema".headway_progress.direction IS 'upgrade or downgrade';
COMMENT ON COLUMN :"schema".headway_progress.checksum IS 'SHA-256 over its statements that have taken effect, comments and white space left out; empty if none has';
COMMENT ON COLUMN :"schema".headway_progress.statements_done IS 'How many of its statements have taken effect';
COMMENT ON COLUMN :"schema".headway_progress.statements_total IS 'How many statements it has';
COMMENT ON COLUMN :"schema".headway_progress.intended IS 'The statement that was about to run outside a transaction; null when none was';
COMMENT ON COLUMN :"schema".headway_progress.evidence IS 'What the catalog said before that, by which to tell later whether it took effect';
COMMENT ON COLUMN :"schema".headway_progress.cursor IS 'For a batch: the last key that was done';
COMMENT ON COLUMN :"schema".headway_progress.started_at IS 'When the section began, by the server''s clock';
COMMENT ON COLUMN :"schema".headway_progress.updated_at IS 'When it last moved, by the server''s clock';
