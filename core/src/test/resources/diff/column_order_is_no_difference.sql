--- old
CREATE TABLE notebooks (id bigint PRIMARY KEY, title text, color text);
--- new
CREATE TABLE notebooks (color text, id bigint PRIMARY KEY, title text);
--- upgrade
--- downgrade
