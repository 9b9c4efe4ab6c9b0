CREATE TYPE mood AS ENUM ('GOOD', 'BAD', 'UGLY');
CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
CREATE CAST (mood AS varchar) WITH INOUT AS IMPLICIT;
CREATE TABLE owner (id bigserial PRIMARY KEY, email text);
CREATE UNIQUE INDEX one_email ON owner (email);
CREATE TABLE note (
    id bigserial CONSTRAINT pk_note PRIMARY KEY,
    title text,
    made timestamptz,
    seen timestamp,
    mood varchar(255) CONSTRAINT known_mood CHECK (mood IN ('GOOD', 'BAD', 'UGLY')),
    named mood,
    owner_id bigint CONSTRAINT fk3k5h2j1g8d7s6a5f4d3s2a1b REFERENCES owner,
    CONSTRAINT uq_title UNIQUE (title, owner_id)
);
CREATE INDEX by_title ON note (title);
