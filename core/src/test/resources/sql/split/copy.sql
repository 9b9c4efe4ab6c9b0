CREATE TABLE t (a int, b text);
COPY t (a, b) FROM STDIN; -- rows
1	x;y'
2	--- upgrade
3	\\N
\.
SELECT 1;
COPY t FROM stdin WITH (FORMAT csv, HEADER);
a,b
4,"q;
\.x"
\.
copy t from stdin;
\.
COPY t FROM '/file';
COPY (SELECT a FROM stdin) TO PROGRAM 'cat';
