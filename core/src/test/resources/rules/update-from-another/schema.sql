CREATE TABLE shops (id bigint PRIMARY KEY, city text);
CREATE TABLE sales (id bigint PRIMARY KEY, shop bigint, note text);
