--- old
CREATE DOMAIN d AS varchar(3) CONSTRAINT d_check CHECK (VALUE IN ('a', 'b'));
--- new
CREATE DOMAIN d AS varchar(3) CONSTRAINT d_check CHECK ((VALUE)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]));
--- upgrade
--- downgrade
