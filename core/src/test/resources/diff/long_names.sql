-- Names of 63 bytes leave no room for an ending: what takes one for a while is still told apart.
--- old
CREATE TYPE a_type_whose_name_is_as_long_as_postgresql_lets_it_be_012345678 AS ENUM ('a', 'b', 'c');
CREATE TABLE a (s a_type_whose_name_is_as_long_as_postgresql_lets_it_be_012345678, n int);
CREATE INDEX an_index_whose_name_is_as_long_as_postgresql_lets_it_be_0123456 ON a (n);
--- new
CREATE TYPE a_type_whose_name_is_as_long_as_postgresql_lets_it_be_012345678 AS ENUM ('a', 'c');
CREATE TABLE a (s a_type_whose_name_is_as_long_as_postgresql_lets_it_be_012345678, n int);
CREATE INDEX an_index_whose_name_is_as_long_as_postgresql_lets_it_be_0123456 ON a (n DESC);
--- data
INSERT INTO a VALUES ('a', 1);
--- upgrade
-- expand, each statement by itself

CREATE INDEX CONCURRENTLY an_index_whose_name_is_as_long_as_postgresql_lets_it_be_012_new ON a (n DESC);
DROP INDEX CONCURRENTLY an_index_whose_name_is_as_long_as_postgresql_lets_it_be_0123456;
ALTER INDEX an_index_whose_name_is_as_long_as_postgresql_lets_it_be_012_new RENAME TO an_index_whose_name_is_as_long_as_postgresql_lets_it_be_0123456;

-- contract

ALTER TYPE a_type_whose_name_is_as_long_as_postgresql_lets_it_be_012345678 RENAME TO a_type_whose_name_is_as_long_as_postgresql_lets_it_be_01234_old;
CREATE TYPE a_type_whose_name_is_as_long_as_postgresql_lets_it_be_012345678 AS ENUM ('a', 'c');

-- fails while a row of a has 'b': no value is left for it
ALTER TABLE a ALTER COLUMN s TYPE a_type_whose_name_is_as_long_as_postgresql_lets_it_be_012345678 USING s::text::a_type_whose_name_is_as_long_as_postgresql_lets_it_be_012345678;

DROP TYPE a_type_whose_name_is_as_long_as_postgresql_lets_it_be_01234_old;
--- downgrade
-- expand, each statement by itself

ALTER TYPE a_type_whose_name_is_as_long_as_postgresql_lets_it_be_012345678 ADD VALUE 'b' AFTER 'a';

CREATE INDEX CONCURRENTLY an_index_whose_name_is_as_long_as_postgresql_lets_it_be_012_new ON a (n);
DROP INDEX CONCURRENTLY an_index_whose_name_is_as_long_as_postgresql_lets_it_be_0123456;
ALTER INDEX an_index_whose_name_is_as_long_as_postgresql_lets_it_be_012_new RENAME TO an_index_whose_name_is_as_long_as_postgresql_lets_it_be_0123456;
