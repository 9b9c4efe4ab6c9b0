CREATE SEQUENCE note_seq;
CREATE TABLE owner (id bigint PRIMARY KEY);
CREATE TABLE note (
    id bigint PRIMARY KEY,
    title varchar(255),
    mood varchar(255) CHECK (mood IN ('GOOD')),
    was varchar(255) CHECK (was IN ('OLD', 'NEW')),
    owner_id bigint
);
CREATE INDEX note_was ON note (was);
CREATE VIEW titles AS SELECT id, title FROM note;
COMMENT ON VIEW titles IS 'kept';
