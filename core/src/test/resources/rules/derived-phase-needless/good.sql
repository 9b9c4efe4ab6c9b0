--- revision  good

--- upgrade
CREATE TABLE notes (id bigint PRIMARY KEY);

--- downgrade irreversible
