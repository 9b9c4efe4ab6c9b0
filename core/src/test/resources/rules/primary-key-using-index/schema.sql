CREATE TABLE logs (id bigint, line text);
CREATE UNIQUE INDEX logs_id ON logs (id);
