CREATE UNLOGGED TABLE cache (id bigint PRIMARY KEY, value text);
