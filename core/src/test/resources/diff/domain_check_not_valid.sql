-- CREATE DOMAIN takes no NOT VALID: it is added after, and validated on its own.
--- old
CREATE DOMAIN size AS int;
CREATE DOMAIN checked AS int;
ALTER DOMAIN checked ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
--- new
CREATE DOMAIN size AS int;
ALTER DOMAIN size ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
COMMENT ON CONSTRAINT positive ON DOMAIN size IS 'more than none';
CREATE DOMAIN fresh AS int CONSTRAINT small CHECK (VALUE < 9);
ALTER DOMAIN fresh ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
CREATE DOMAIN checked AS int;
ALTER DOMAIN checked ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
ALTER DOMAIN checked VALIDATE CONSTRAINT positive;
--- upgrade
-- expand

CREATE DOMAIN fresh AS integer
    CONSTRAINT small CHECK (VALUE < 9);
ALTER DOMAIN fresh
    ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;

-- expand, each statement by itself

ALTER DOMAIN checked VALIDATE CONSTRAINT positive;

-- contract

ALTER DOMAIN size
    ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
COMMENT ON CONSTRAINT positive ON DOMAIN size IS 'more than none';
--- downgrade
ALTER DOMAIN checked DROP CONSTRAINT positive;
ALTER DOMAIN checked
    ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;

DROP DOMAIN fresh;

ALTER DOMAIN size DROP CONSTRAINT positive;
