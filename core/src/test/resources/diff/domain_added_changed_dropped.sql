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
--- upgrade
-- expand

CREATE DOMAIN come AS text COLLATE "C" DEFAULT 'x'::text NOT NULL
    CONSTRAINT filled CHECK (VALUE <> ''::text);
COMMENT ON DOMAIN come IS 'it came';

ALTER DOMAIN rating SET DEFAULT 3;

-- contract

DROP DOMAIN gone;

-- contract, each statement by itself

ALTER DOMAIN rating DROP CONSTRAINT rating_check;
ALTER DOMAIN rating
    ADD CONSTRAINT rating_check CHECK ((VALUE >= 1) AND (VALUE <= 10)) NOT VALID;
ALTER DOMAIN rating VALIDATE CONSTRAINT rating_check;
--- downgrade
-- expand

CREATE DOMAIN gone AS integer;

ALTER DOMAIN rating DROP DEFAULT;

-- contract

DROP DOMAIN come;

-- contract, each statement by itself

ALTER DOMAIN rating DROP CONSTRAINT rating_check;
ALTER DOMAIN rating
    ADD CONSTRAINT rating_check CHECK ((VALUE >= 1) AND (VALUE <= 5)) NOT VALID;
ALTER DOMAIN rating VALIDATE CONSTRAINT rating_check;
