--- revision  51ba99afdec9
--- message   part 1 of 2

--- upgrade
-- it is about the lines
--- allow create-index the table has ten rows
CREATE INDEX orders_note ON orders (note);
--- allow create-index nothing to accept
CREATE TABLE notes (id bigint);

--- downgrade irreversible

--- revision  bad
--- revises   51ba99afdec9
--- message   part 2 of 2

--- upgrade autocommit
--- allow create-indx a slip
CREATE INDEX CONCURRENTLY orders_code ON orders (code);

--- downgrade irreversible
