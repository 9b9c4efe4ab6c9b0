CREATE TABLE users (id bigint PRIMARY KEY, mail text);
CREATE UNIQUE INDEX users_mail ON users (mail);
