A constant is written so that it has its type by itself, or in quotes: a bare 2 of a bigint would be cast, which PostgreSQL keeps as
another expression.
--- old
CREATE TABLE a (id int);
--- new
CREATE TABLE a (id int, a bigint DEFAULT '2'::bigint, b bigint DEFAULT 2, c smallint DEFAULT smallint '2', d smallint DEFAULT 2,
    e numeric DEFAULT '2'::numeric, f real DEFAULT '1.5', g real DEFAULT 1.5, h int DEFAULT '-3', i int DEFAULT -3,
    j bigint DEFAULT '-3', k numeric DEFAULT -3, l double precision DEFAULT '3', m numeric(4,1) DEFAULT '3', n money DEFAULT '3',
    o boolean DEFAULT 'f', p bigint DEFAULT 99999999999, q numeric DEFAULT 'NaN', r smallint DEFAULT '-2', s real DEFAULT 3,
    t int DEFAULT '-2147483648', u bigint DEFAULT '-9223372036854775808', v bigint DEFAULT '2147483648', w bigint DEFAULT -99999999999,
    x numeric DEFAULT -1.5, y numeric DEFAULT '12345678901234567890');
--- upgrade
ALTER TABLE a ADD COLUMN a bigint DEFAULT '2';
ALTER TABLE a ADD COLUMN b bigint DEFAULT 2;
ALTER TABLE a ADD COLUMN c smallint DEFAULT '2';
ALTER TABLE a ADD COLUMN d smallint DEFAULT 2;
ALTER TABLE a ADD COLUMN e numeric DEFAULT '2';
ALTER TABLE a ADD COLUMN f real DEFAULT '1.5';
ALTER TABLE a ADD COLUMN g real DEFAULT 1.5;
ALTER TABLE a ADD COLUMN h integer DEFAULT -3;
ALTER TABLE a ADD COLUMN i integer DEFAULT -3;
ALTER TABLE a ADD COLUMN j bigint DEFAULT '-3';
ALTER TABLE a ADD COLUMN k numeric DEFAULT '-3'::integer;
ALTER TABLE a ADD COLUMN l double precision DEFAULT '3';
ALTER TABLE a ADD COLUMN m numeric(4,1) DEFAULT '3';
ALTER TABLE a ADD COLUMN n money DEFAULT '$3.00';
ALTER TABLE a ADD COLUMN o boolean DEFAULT false;
ALTER TABLE a ADD COLUMN p bigint DEFAULT 99999999999;
ALTER TABLE a ADD COLUMN q numeric DEFAULT 'NaN';
ALTER TABLE a ADD COLUMN r smallint DEFAULT '-2';
ALTER TABLE a ADD COLUMN s real DEFAULT 3;
ALTER TABLE a ADD COLUMN t integer DEFAULT '-2147483648';
ALTER TABLE a ADD COLUMN u bigint DEFAULT '-9223372036854775808';
ALTER TABLE a ADD COLUMN v bigint DEFAULT '2147483648';
ALTER TABLE a ADD COLUMN w bigint DEFAULT -99999999999;
ALTER TABLE a ADD COLUMN x numeric DEFAULT -1.5;
ALTER TABLE a ADD COLUMN y numeric DEFAULT '12345678901234567890';
--- downgrade
ALTER TABLE a DROP COLUMN a;
ALTER TABLE a DROP COLUMN b;
ALTER TABLE a DROP COLUMN c;
ALTER TABLE a DROP COLUMN d;
ALTER TABLE a DROP COLUMN e;
ALTER TABLE a DROP COLUMN f;
ALTER TABLE a DROP COLUMN g;
ALTER TABLE a DROP COLUMN h;
ALTER TABLE a DROP COLUMN i;
ALTER TABLE a DROP COLUMN j;
ALTER TABLE a DROP COLUMN k;
ALTER TABLE a DROP COLUMN l;
ALTER TABLE a DROP COLUMN m;
ALTER TABLE a DROP COLUMN n;
ALTER TABLE a DROP COLUMN o;
ALTER TABLE a DROP COLUMN p;
ALTER TABLE a DROP COLUMN q;
ALTER TABLE a DROP COLUMN r;
ALTER TABLE a DROP COLUMN s;
ALTER TABLE a DROP COLUMN t;
ALTER TABLE a DROP COLUMN u;
ALTER TABLE a DROP COLUMN v;
ALTER TABLE a DROP COLUMN w;
ALTER TABLE a DROP COLUMN x;
ALTER TABLE a DROP COLUMN y;
--- lost by the downgrade
drops column a.a with its values
drops column a.b with its values
drops column a.c with its values
drops column a.d with its values
drops column a.e with its values
drops column a.f with its values
drops column a.g with its values
drops column a.h with its values
drops column a.i with its values
drops column a.j with its values
drops column a.k with its values
drops column a.l with its values
drops column a.m with its values
drops column a.n with its values
drops column a.o with its values
drops column a.p with its values
drops column a.q with its values
drops column a.r with its values
drops column a.s with its values
drops column a.t with its values
drops column a.u with its values
drops column a.v with its values
drops column a.w with its values
drops column a.x with its values
drops column a.y with its values
