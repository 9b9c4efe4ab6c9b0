## All that may stand in objects/, made, changed and dropped.
$ write a.sql
| --- revision a
| --- upgrade
| CREATE TABLE t (id int PRIMARY KEY, name text);
| ALTER TABLE t ENABLE ROW LEVEL SECURITY;
| INSERT INTO t VALUES (1, 'one');
| --- downgrade
| DROP TABLE t;
$ write objects/m.sql
| CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
| CREATE UNIQUE INDEX m_id ON m (id);
| GRANT SELECT ON m TO PUBLIC;
| COMMENT ON MATERIALIZED VIEW m IS 'kept';
$ write objects/p.sql
| CREATE POLICY mine ON t USING (id > 0);
$ write objects/r.sql
| CREATE OR REPLACE RULE quiet AS ON DELETE TO t DO INSTEAD NOTHING;
$ write objects/proc.sql
| CREATE OR REPLACE PROCEDURE proc() LANGUAGE sql AS 'SELECT 1';
$ write objects/agg.sql
| CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
$ write objects/trig.sql
| CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
| BEGIN
|   NEW.name := upper(NEW.name);
|   RETURN NEW;
| END $$;
| CREATE TRIGGER stamped BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION stamp();
$ upgrade
upgrade  -> a
objects/agg.sql, new
objects/m.sql, new
objects/p.sql, new
objects/proc.sql, new
objects/r.sql, new
objects/trig.sql, new
$ sql INSERT INTO t VALUES (2, 'two')
$ sql SELECT name FROM t ORDER BY id
one
TWO
$ write objects/m.sql
| CREATE MATERIALIZED VIEW m AS SELECT id, name FROM t;
| CREATE UNIQUE INDEX m_id ON m (id);
$ write objects/p.sql
| CREATE POLICY mine ON t USING (id > 1);
$ write objects/proc.sql
| CREATE OR REPLACE PROCEDURE proc(a int) LANGUAGE sql AS 'SELECT a';
$ write objects/agg.sql
| CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '1');
$ write objects/trig.sql
| CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
| BEGIN
|   NEW.name := lower(NEW.name);
|   RETURN NEW;
| END $$;
| CREATE TRIGGER stamped BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION stamp();
$ upgrade
objects/agg.sql, changed
objects/m.sql, changed
objects/p.sql, changed
objects/proc.sql, changed
objects/trig.sql, changed
$ sql SELECT count(*), has_table_privilege('pg_monitor', 'm', 'SELECT'), obj_description('m'::regclass) FROM m
2|t|kept
$ sql SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'm'::regclass
m_id
$ sql SELECT polname, pg_get_expr(polqual, polrelid) FROM pg_policy
mine|(id > 1)
$ sql SELECT total(id) FROM t
4
$ sql SELECT oid::regprocedure FROM pg_proc WHERE proname = 'proc'
proc(integer)
$ downgrade base
downgrade a -> 
objects/agg.sql, removed: aggregate public.total(integer)
objects/m.sql, removed: index public.m_id, materialized view public.m
objects/p.sql, removed: policy mine on public.t
objects/proc.sql, removed: procedure public.proc(integer)
objects/r.sql, removed: rule quiet on public.t
objects/trig.sql, removed: function public.stamp(), trigger stamped on public.t
$ sql SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
0
$ upgrade
upgrade  -> a
objects/agg.sql, new
objects/m.sql, new
objects/p.sql, new
objects/proc.sql, new
objects/r.sql, new
objects/trig.sql, new
$ sql SELECT count(*) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
3
