--- old
CREATE TABLE a (id serial PRIMARY KEY, n int);
--- new
CREATE TABLE a (id bigserial PRIMARY KEY, n int);
--- data
INSERT INTO a (n) VALUES (5), (6);
--- upgrade
-- expand

ALTER SEQUENCE a_id_seq AS bigint;

-- contract

ALTER TABLE a ALTER COLUMN id TYPE bigint;
--- downgrade
-- expand

ALTER SEQUENCE a_id_seq AS integer;

-- contract

ALTER TABLE a ALTER COLUMN id TYPE integer;
