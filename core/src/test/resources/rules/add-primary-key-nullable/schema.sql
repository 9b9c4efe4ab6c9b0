CREATE TABLE logs (id bigint, line text);
