CREATE TABLE parent (a int, b int, c int, PRIMARY KEY (a, b));
CREATE UNIQUE INDEX plain_index ON parent (c);
CREATE TABLE child (
    a int, b int, c int REFERENCES parent (c) ON UPDATE CASCADE ON DELETE SET NULL,
    self int, id int PRIMARY KEY,
    FOREIGN KEY (a, b) REFERENCES parent MATCH FULL ON DELETE RESTRICT ON UPDATE SET DEFAULT DEFERRABLE,
    CONSTRAINT to_itself FOREIGN KEY (self) REFERENCES child
);
ALTER TABLE child ADD CONSTRAINT late FOREIGN KEY (id) REFERENCES parent (c) NOT VALID;
-- a circle
CREATE TABLE chicken (id int PRIMARY KEY, egg int);
CREATE TABLE egg (id int PRIMARY KEY, chicken int REFERENCES chicken);
ALTER TABLE chicken ADD FOREIGN KEY (egg) REFERENCES egg;
