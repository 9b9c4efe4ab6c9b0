-- What is made of somebody's text is spelled otherwise than what it is to be like, and is the same.
--- old
CREATE TABLE a (s varchar(9), n int);
CREATE TABLE log (s varchar(9));
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
--- new
CREATE TABLE a (s varchar(9), n int);
CREATE TABLE log (s varchar(9));
CREATE INDEX a_few ON a (n) WHERE s IN ('a', 'b');
CREATE POLICY few ON a USING (s IN ('a', 'b'));
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER note BEFORE UPDATE ON a FOR EACH ROW WHEN (NEW.s IN ('a', 'b')) EXECUTE FUNCTION note();
CREATE RULE few AS ON DELETE TO a WHERE OLD.s IN ('a', 'b') DO ALSO INSERT INTO log VALUES (OLD.s);
CREATE STATISTICS few ON (s IN ('a', 'b')), n FROM a;
CREATE VIEW few AS SELECT * FROM a WHERE s IN ('a', 'b');
CREATE FUNCTION few() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM a WHERE s IN ('a', 'b'); END;
--- upgrade
-- expand

CREATE TRIGGER note BEFORE UPDATE ON a FOR EACH ROW WHEN (((new.s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))) EXECUTE FUNCTION public.note();

CREATE RULE few AS
    ON DELETE TO a
   WHERE ((old.s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])) DO  INSERT INTO log (s)
  VALUES (old.s);

CREATE POLICY few ON a USING ((s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]));
CREATE STATISTICS few ON (s::text = ANY (ARRAY['a'::character varying, 'b'::character varying]::text[])), n FROM a;

CREATE VIEW few AS
SELECT s,
    n
   FROM a
  WHERE ((s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]));

CREATE FUNCTION public.few()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM a
   WHERE ((a.s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]));
END;

-- expand, each statement by itself

CREATE INDEX CONCURRENTLY a_few ON a (n) WHERE (s)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]);
--- downgrade
-- expand, each statement by itself

DROP INDEX CONCURRENTLY a_few;

-- contract

DROP TRIGGER note ON a;
DROP RULE few ON a;
DROP POLICY few ON a;
DROP STATISTICS few;

DROP FUNCTION public.few();

DROP VIEW few;
