--- old
CREATE TABLE notebooks (id integer PRIMARY KEY, n integer DEFAULT 7);
CREATE INDEX notebooks_n_idx ON notebooks (n);
--- new
CREATE TABLE notebooks (id bigint PRIMARY KEY, n bigint DEFAULT 7);
CREATE INDEX notebooks_n_idx ON notebooks (n);
--- data
INSERT INTO notebooks VALUES (1, 2);
--- upgrade
ALTER TABLE notebooks
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN n TYPE bigint;
--- downgrade
ALTER TABLE notebooks
    ALTER COLUMN id TYPE integer,
    ALTER COLUMN n TYPE integer;
