CREATE TABLE owners (id bigint PRIMARY KEY);
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE note (
    id bigint PRIMARY KEY,
    title varchar(255) CHECK (length(title) > 2),
    owner bigint REFERENCES owners DEFERRABLE,
    search tsvector GENERATED ALWAYS AS (to_tsvector('simple', title)) STORED,
    EXCLUDE USING hash (title WITH =)
) WITH (fillfactor = 70);
ALTER TABLE note ALTER COLUMN title SET STORAGE EXTERNAL, ALTER COLUMN title SET STATISTICS 500;
ALTER TABLE note ENABLE ROW LEVEL SECURITY, REPLICA IDENTITY FULL;
CREATE POLICY mine ON note USING (owner > 0);
CREATE INDEX note_recent ON note (id) WHERE owner IS NOT NULL;
CREATE INDEX note_lower ON note (lower(title));
CREATE INDEX note_search ON note USING gin (search);
CREATE VIEW titles AS SELECT id, title FROM note;
CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM titles;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER touched BEFORE UPDATE ON note FOR EACH ROW EXECUTE FUNCTION touch();
CREATE STATISTICS note_statistics ON id, owner FROM note;
CREATE SEQUENCE numbers;
COMMENT ON TABLE note IS 'by hand';
COMMENT ON COLUMN note.title IS 'by hand';
GRANT SELECT ON note TO PUBLIC;
