-- only 18+
CREATE TABLE t (
    usual int NOT NULL,
    named int CONSTRAINT must_be NOT NULL,
    alone int CONSTRAINT t_alone_not_null NOT NULL NO INHERIT,
    later int
);
ALTER TABLE t ADD CONSTRAINT later_on NOT NULL later NOT VALID;
COMMENT ON CONSTRAINT must_be ON t IS 'Why';
CREATE TABLE child (own int NOT NULL) INHERITS (t);
ALTER TABLE child ALTER named SET NOT NULL;
