--- old
CREATE TABLE a (s varchar(3) CHECK (s IN ('a', 'b')));
CREATE INDEX a_s ON a (s) WHERE s IN ('a', 'b');
--- new
CREATE TABLE a (s varchar(3) CONSTRAINT a_s_check CHECK ((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])));
CREATE INDEX a_s ON a (s) WHERE (s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]);
--- upgrade
--- downgrade
