CREATE TABLE note (id bigint PRIMARY KEY, title text);
CREATE VIEW gone AS SELECT id FROM note;
CREATE TABLE audit (id bigint PRIMARY KEY);
