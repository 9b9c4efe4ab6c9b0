CREATE TABLE logs (id bigint NOT NULL, line text);
