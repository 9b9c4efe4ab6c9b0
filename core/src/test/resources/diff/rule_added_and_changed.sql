--- old
CREATE TABLE a (n int);
CREATE TABLE log (n int);
CREATE RULE r AS ON INSERT TO a DO ALSO INSERT INTO log (n) VALUES (new.n);
--- new
CREATE TABLE a (n int);
CREATE TABLE log (n int);
CREATE RULE r AS ON INSERT TO a DO ALSO INSERT INTO log (n) VALUES (new.n + 1);
CREATE RULE never AS ON DELETE TO a DO INSTEAD NOTHING;
--- upgrade
CREATE RULE never AS
    ON DELETE TO a DO INSTEAD NOTHING;
CREATE OR REPLACE RULE r AS
    ON INSERT TO a DO  INSERT INTO log (n)
  VALUES ((new.n + 1));
--- downgrade
-- expand

CREATE OR REPLACE RULE r AS
    ON INSERT TO a DO  INSERT INTO log (n)
  VALUES (new.n);

-- contract

DROP RULE never ON a;
