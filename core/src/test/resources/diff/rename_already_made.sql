-- A hint may stay where it is once it has done its work.
--- old
CREATE TABLE notebooks (color text);
--- new
CREATE TABLE notebooks (color text);
--- renames
notebooks.colour=notebooks.color
--- upgrade
--- downgrade
