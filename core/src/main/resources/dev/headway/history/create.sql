-- The version table: Alembic's own shape, so that a database can go from one to the other and back.
CREATE TABLE IF NOT EXISTS :"schema".:"version" (
    version_num varchar(32) NOT NULL,
    CONSTRAINT :"constraint" PRIMARY KEY (version_num)
);

-- The journal: one row for everything that happened. Append-only by habit and by grant.
CREATE TABLE IF NOT EXISTS :"schema".headway_journal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version_table text NOT NULL,
    revision text,
    command text NOT NULL,
    direction text,
    phase text,
    checksum text,
    chain_hash text,
    source text,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    outcome text NOT NULL,
    attempts integer NOT NULL DEFAULT 1,
    detail text,
    heads text[],
    session_user_name text NOT NULL DEFAULT session_user,
    client_address inet DEFAULT pg_catalog.inet_client_addr(),
    application_name text DEFAULT pg_catalog.current_setting('application_name'),
    host text,
    server_version text NOT NULL DEFAULT pg_catalog.current_setting('server_version'),
    headway_version text NOT NULL,
    actor text
);

CREATE INDEX IF NOT EXISTS headway_journal_revision ON :"schema".headway_journal (revision, id);

-- How far sections have come that no transaction holds together.
CREATE TABLE IF NOT EXISTS :"schema".headway_progress (
    version_table text NOT NULL,
    revision text NOT NULL,
    direction text NOT NULL,
    checksum text NOT NULL,
    statements_done integer NOT NULL DEFAULT 0,
    statements_total integer NOT NULL,
    intended text,
    cursor text,
    started_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
    CONSTRAINT headway_progress_pkc PRIMARY KEY (version_table, revision)
);
