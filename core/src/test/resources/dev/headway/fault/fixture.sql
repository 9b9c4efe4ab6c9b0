-- What is there before the first revision. fine(k) fails for as long as the table fault holds k; what ran twice shows in
-- tally (a row each time), in counter (a sum) and in people.age.
CREATE TABLE fault (statement int);
CREATE FUNCTION fine(statement int) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF EXISTS (SELECT FROM public.fault f WHERE f.statement = $1) THEN
        RAISE EXCEPTION 'statement % is to fail', $1;
    END IF;
    RETURN $1;
END $$;
-- Not immutable at all, but an index takes it; a row takes a quarter of a millisecond, so that a build can be met.
CREATE FUNCTION slow(id int, statement int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    PERFORM pg_catalog.pg_sleep(0.00025), public.fine($2);
    RETURN $1;
END $$;
CREATE TABLE tally (statement int NOT NULL);
CREATE TABLE counter (n int NOT NULL);
INSERT INTO counter VALUES (0);
CREATE TABLE people (id int PRIMARY KEY, age int NOT NULL, email text NOT NULL);
INSERT INTO people SELECT i, i % 90, 'p' || i || '@example.org' FROM generate_series(1, 300) i;
CREATE INDEX people_old ON people (email);
CREATE TABLE parted (id int NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (1) TO (100);
INSERT INTO parted SELECT generate_series(1, 99);
