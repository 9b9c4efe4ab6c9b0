--- old
CREATE DOMAIN gone AS int;
CREATE DOMAIN rating AS integer CHECK (VALUE >= 1 AND VALUE <= 5);
CREATE TABLE a (r rating);
--- new
CREATE DOMAIN come AS text COLLATE "C" DEFAULT 'x' NOT NULL CONSTRAINT filled CHECK (VALUE <> '');
CREATE DOMAIN rating AS integer DEFAULT 3 CHECK (VALUE >= 1 AND VALUE <= 10);
CREATE TABLE a (r rating);
COMMENT ON DOMAIN come IS 'it came';
--- data
INSERT INTO a VALUES (5);
