--- old
CREATE SEQUENCE gone;
CREATE SEQUENCE changed;
--- new
CREATE SEQUENCE come AS integer INCREMENT BY 5 START WITH 100 CACHE 10 CYCLE;
CREATE SEQUENCE changed MINVALUE 10 MAXVALUE 1000 START WITH 20 INCREMENT BY 2;
COMMENT ON SEQUENCE come IS 'it came';
--- upgrade
-- expand

SELECT setval('changed', 20, false) FROM changed WHERE last_value < 10;
ALTER SEQUENCE changed INCREMENT BY 2 MINVALUE 10 MAXVALUE 1000 START WITH 20;

CREATE SEQUENCE come AS integer INCREMENT BY 5 START WITH 100 CACHE 10 CYCLE;
COMMENT ON SEQUENCE come IS 'it came';

-- contract

DROP SEQUENCE gone;
--- lost by the upgrade
drops sequence gone with its position
--- downgrade
-- expand

ALTER SEQUENCE changed INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1;

CREATE SEQUENCE gone;

-- contract

DROP SEQUENCE come;
--- lost by the downgrade
drops sequence come with its position
