CREATE SCHEMA app;
CREATE FUNCTION shade(c colour) RETURNS text LANGUAGE sql AS 'SELECT name FROM notes WHERE colour = c LIMIT 1';
CREATE TYPE colour AS ENUM ('red');
ALTER TYPE colour ADD VALUE 'green';
ALTER TABLE notes ALTER COLUMN colour SET DEFAULT 'green';
