--- old
CREATE TABLE notebooks (title varchar(10) DEFAULT 'x');
--- new
CREATE TABLE notebooks (title varchar(20) DEFAULT 'x');
--- data
INSERT INTO notebooks VALUES ('a');
--- upgrade
ALTER TABLE notebooks ALTER COLUMN title TYPE character varying(20);
--- downgrade
ALTER TABLE notebooks ALTER COLUMN title TYPE character varying(10);
