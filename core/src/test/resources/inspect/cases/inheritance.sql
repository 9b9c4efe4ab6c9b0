CREATE TABLE a (id int NOT NULL, name text DEFAULT 'a', CHECK (id > 0));
CREATE TABLE b (id int, other int, CONSTRAINT positive CHECK (other > 0));
CREATE TABLE c (own int, name text DEFAULT 'c') INHERITS (b, a);
CREATE TABLE d () INHERITS (c);
ALTER TABLE d NO INHERIT c;
