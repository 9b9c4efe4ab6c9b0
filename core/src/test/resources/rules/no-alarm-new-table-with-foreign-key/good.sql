--- revision  good
--- phase     expand

--- upgrade
CREATE TABLE items (id bigint PRIMARY KEY, of_order bigint REFERENCES orders);

--- downgrade irreversible
