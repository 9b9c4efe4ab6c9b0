-- SET DEFAULT goes down to every heir, also to one with a default of its own.
--- old
CREATE TABLE base (state text DEFAULT 'new', n int DEFAULT 1);
CREATE TABLE special () INHERITS (base);
ALTER TABLE special ALTER state SET DEFAULT 'special';
--- new
CREATE TABLE base (state text DEFAULT 'open', n int);
CREATE TABLE special () INHERITS (base);
ALTER TABLE special ALTER state SET DEFAULT 'special';
--- upgrade
-- expand

ALTER TABLE ONLY base ALTER COLUMN state SET DEFAULT 'open';

-- contract

ALTER TABLE base ALTER COLUMN n DROP DEFAULT;

ALTER TABLE special ALTER COLUMN n DROP DEFAULT;
--- downgrade
ALTER TABLE base ALTER COLUMN n SET DEFAULT 1;
ALTER TABLE ONLY base ALTER COLUMN state SET DEFAULT 'new';

ALTER TABLE special ALTER COLUMN n SET DEFAULT 1;
