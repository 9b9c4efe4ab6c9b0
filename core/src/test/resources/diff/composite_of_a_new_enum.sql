--- old
CREATE TYPE part AS (n int);
--- new
CREATE TYPE state AS ENUM ('new', 'done');
CREATE TYPE part AS (n int, state state, more state[]);
CREATE TYPE whole AS (one part);
--- upgrade
-- expand

CREATE TYPE state AS ENUM ('new', 'done');

-- contract

ALTER TYPE part ADD ATTRIBUTE state state;
ALTER TYPE part ADD ATTRIBUTE more state[];

CREATE TYPE whole AS (one part);
--- downgrade
DROP TYPE whole;

ALTER TYPE part DROP ATTRIBUTE state;
ALTER TYPE part DROP ATTRIBUTE more;

DROP TYPE state;
--- lost by the downgrade
drops attribute state of part
drops attribute more of part
