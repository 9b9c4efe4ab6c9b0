CREATE TABLE t (
    a int PRIMARY KEY,
    b int UNIQUE,
    c int CONSTRAINT positive CHECK (c > 0),
    d int CHECK (d > 0),
    e text,
    UNIQUE (b, c) INCLUDE (d) DEFERRABLE INITIALLY DEFERRED,
    CHECK (a < b) NO INHERIT,
    CHECK (e IN ('x', 'y')),
    EXCLUDE USING btree (c WITH =) WHERE (d > 3),
    CONSTRAINT spare EXCLUDE USING hash (lower(e) WITH =) DEFERRABLE
);
ALTER TABLE t ADD CONSTRAINT late CHECK (b > 5) NOT VALID;
ALTER TABLE t ADD CONSTRAINT filled UNIQUE (d) WITH (fillfactor = 60);
ALTER TABLE t CLUSTER ON t_pkey;
CREATE UNIQUE INDEX will_carry ON t (e);
ALTER TABLE t ADD CONSTRAINT carried UNIQUE USING INDEX will_carry;
ALTER TABLE t ALTER e SET NOT NULL;
ALTER TABLE t REPLICA IDENTITY USING INDEX carried;
CREATE TABLE a_table_with_a_very_long_name_that_is_cut_when_names_are_made (
    a_column_with_a_very_long_name_that_is_cut_as_well int UNIQUE CHECK (a_column_with_a_very_long_name_that_is_cut_as_well > 0),
    "täble_ünd_spalte_mit_ümlauten_die_zwei_bytes_haben_äöü" int UNIQUE
);
COMMENT ON CONSTRAINT positive ON t IS 'More than nothing';
