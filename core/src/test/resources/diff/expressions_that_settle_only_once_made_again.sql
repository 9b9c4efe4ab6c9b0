-- As a restored dump has them and as somebody wrote them: the same, though PostgreSQL spells them otherwise.
--- old
CREATE TABLE a (s varchar(9), n int);
CREATE TABLE log (s varchar(9));
CREATE INDEX a_few ON a (n) WHERE s IN ('a', 'b');
CREATE POLICY few ON a USING (s IN ('a', 'b'));
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER note BEFORE UPDATE ON a FOR EACH ROW WHEN (NEW.s IN ('a', 'b')) EXECUTE FUNCTION note();
CREATE RULE few AS ON DELETE TO a WHERE OLD.s IN ('a', 'b') DO ALSO INSERT INTO log VALUES (OLD.s);
CREATE STATISTICS few ON (s IN ('a', 'b')), n FROM a;
CREATE FUNCTION few() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM a WHERE s IN ('a', 'b'); END;
--- new
CREATE TABLE a (s varchar(9), n int);
CREATE TABLE log (s varchar(9));
CREATE INDEX a_few ON a (n) WHERE ((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]));
CREATE POLICY few ON a USING ((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]));
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER note BEFORE UPDATE ON a FOR EACH ROW WHEN ((NEW.s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])) EXECUTE FUNCTION note();
CREATE RULE few AS ON DELETE TO a WHERE (OLD.s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]) DO ALSO INSERT INTO log VALUES (OLD.s);
CREATE STATISTICS few ON (((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))), n FROM a;
CREATE FUNCTION few() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM a WHERE ((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])); END;
--- upgrade
--- downgrade
