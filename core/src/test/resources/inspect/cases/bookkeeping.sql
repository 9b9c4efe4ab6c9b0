CREATE TABLE alembic_version (version_num varchar(32) CONSTRAINT alembic_version_pkc PRIMARY KEY);
CREATE TABLE headway_version (version_num varchar(32) CONSTRAINT headway_version_pkc PRIMARY KEY);
CREATE TABLE headway_journal (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, revision text, at timestamptz DEFAULT now());
CREATE INDEX headway_journal_revision ON headway_journal (revision, id);
CREATE TABLE headway_progress (revision text, done int CHECK (done > 0));
COMMENT ON TABLE headway_version IS 'Ours';
COMMENT ON COLUMN headway_journal.id IS 'Ours';
GRANT SELECT ON headway_version TO PUBLIC;
CREATE TABLE theirs (id int);
