CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer bigint,
    note text,
    code varchar(20),
    amount numeric(10,2),
    placed timestamp NOT NULL DEFAULT now()
);
