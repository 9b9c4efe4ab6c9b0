--- old
CREATE TYPE gone AS RANGE (subtype = int);
--- new
CREATE TYPE come AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TABLE a (r come);
--- upgrade
-- expand

CREATE TYPE come AS RANGE (subtype = double precision, subtype_diff = float8mi, multirange_type_name = public.come_multirange);

CREATE TABLE a (
    r come
);

-- contract

DROP TYPE gone;
--- downgrade
-- expand

CREATE TYPE gone AS RANGE (subtype = integer, multirange_type_name = public.gone_multirange);

-- contract

DROP TABLE a;

DROP TYPE come;
--- lost by the downgrade
drops table a with its rows
