-- not restored: pg_dump leaves out an invalid index
CREATE TABLE t (a int);
CREATE INDEX broken ON t (a);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'broken'::regclass;
