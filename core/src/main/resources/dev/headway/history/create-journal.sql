-- The journal: one row for everything that happened. Append-only by habit and by grant.
CREATE TABLE :"schema".headway_journal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version_table text NOT NULL,
    revision text,
    command text NOT NULL,
    direction text,
    phase text,
    parents text[],
    depends text[],
    checksum text,
    chain_hash text,
    source text,
    started_at timestamptz NOT NULL,
    finished_at timestamptz NOT NULL,
    outcome text NOT NULL,
    attempts integer NOT NULL,
    detail text,
    heads text[],
    schema_hash text DEFAULT NULLIF(pg_catalog.current_setting('headway.schema_hash', true), ''),
    session_user_name text NOT NULL DEFAULT session_user,
    client_address inet DEFAULT pg_catalog.inet_client_addr(),
    application_name text DEFAULT pg_catalog.current_setting('application_name'),
    host text,
    server_version text NOT NULL DEFAULT pg_catalog.current_setting('server_version'),
    headway_version text NOT NULL,
    actor text
);
CREATE INDEX headway_journal_revision ON :"schema".headway_journal (revision, id);
COMMENT ON TABLE :"schema".headway_journal IS 'What Headway did to this database; written by Headway, append-only';
COMMENT ON COLUMN :"schema".headway_journal.id IS 'Order of the entries';
COMMENT ON COLUMN :"schema".headway_journal.version_table IS 'The version table, qualified, whose history this entry belongs to';
COMMENT ON COLUMN :"schema".headway_journal.revision IS 'The revision; null where the entry is about none (a launch)';
COMMENT ON COLUMN :"schema".headway_journal.command IS 'The command that was given: upgrade, downgrade, stamp, launch';
COMMENT ON COLUMN :"schema".headway_journal.direction IS 'What was done with the revision: upgrade, downgrade or stamp';
COMMENT ON COLUMN :"schema".headway_journal.phase IS 'expand: code of the release before still runs on it; contract: it does not';
COMMENT ON COLUMN :"schema".headway_journal.parents IS 'The revisions that it revised then; empty for a root';
COMMENT ON COLUMN :"schema".headway_journal.depends IS 'The revisions that it depended on then, labels resolved';
COMMENT ON COLUMN :"schema".headway_journal.checksum IS 'SHA-256 of the upgrade section, comments and white space left out';
COMMENT ON COLUMN :"schema".headway_journal.chain_hash IS 'SHA-256 of this revision and, through its parents, of every one before it';
COMMENT ON COLUMN :"schema".headway_journal.source IS 'The whole file as it ran; null if larger than 1 MB or if the file says store none';
COMMENT ON COLUMN :"schema".headway_journal.started_at IS 'When it began, by the server''s clock';
COMMENT ON COLUMN :"schema".headway_journal.finished_at IS 'When it ended, by the server''s clock';
COMMENT ON COLUMN :"schema".headway_journal.outcome IS 'done, failed or interrupted; of a server started; of a run begun and ended';
COMMENT ON COLUMN :"schema".headway_journal.attempts IS 'How often it was tried';
COMMENT ON COLUMN :"schema".headway_journal.detail IS 'Why it failed or was interrupted, or what else there is to say';
COMMENT ON COLUMN :"schema".headway_journal.heads IS 'For a launch: the heads of the image''s files';
COMMENT ON COLUMN :"schema".headway_journal.schema_hash IS 'What the schema was when a run had ended: only by comparing it with a later one does it say something';
COMMENT ON COLUMN :"schema".headway_journal.session_user_name IS 'The role that logged in';
COMMENT ON COLUMN :"schema".headway_journal.client_address IS 'Where it logged in from; null for a Unix socket';
COMMENT ON COLUMN :"schema".headway_journal.application_name IS 'application_name of the session';
COMMENT ON COLUMN :"schema".headway_journal.host IS 'Name of the machine or container that Headway ran on';
COMMENT ON COLUMN :"schema".headway_journal.server_version IS 'Version of PostgreSQL';
COMMENT ON COLUMN :"schema".headway_journal.headway_version IS 'Version of Headway';
COMMENT ON COLUMN :"schema".headway_journal.actor IS 'Who did it, as HEADWAY_ACTOR says';
