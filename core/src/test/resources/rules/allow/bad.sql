--- revision  bad

--- upgrade
-- it is about the lines
--- allow create-index the table has ten rows
CREATE INDEX orders_note ON orders (note);
--- allow create-index nothing to accept
CREATE TABLE notes (id bigint);
--- allow create-indx a slip
CREATE INDEX orders_code ON orders (code);

--- downgrade irreversible
