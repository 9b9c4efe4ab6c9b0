CREATE DOMAIN percent AS integer;
CREATE TABLE shares (id bigint PRIMARY KEY, share percent);
