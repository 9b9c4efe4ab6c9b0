CREATE COLLATION plain (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
CREATE COLLATION german (PROVIDER = icu, LOCALE = 'de-u-co-phonebk', DETERMINISTIC = false);
CREATE TABLE t (a text COLLATE german);
