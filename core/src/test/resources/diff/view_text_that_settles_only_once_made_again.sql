--- old
CREATE TABLE a (s varchar(3));
CREATE VIEW v AS SELECT s FROM a WHERE s IN ('a', 'b');
--- new
CREATE TABLE a (s varchar(3));
CREATE VIEW v AS SELECT s FROM a WHERE (s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]);
--- upgrade
--- downgrade
