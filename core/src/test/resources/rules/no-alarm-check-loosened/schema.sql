CREATE TABLE orders (
    id bigint PRIMARY KEY,
    state text CHECK (state IN ('open', 'paid')),
    amount int CONSTRAINT amount_positive CHECK (amount > 0),
    code varchar(20) CONSTRAINT code_known CHECK (code IN ('a', 'b')),
    shop int
);
CREATE UNIQUE INDEX orders_code ON orders (shop, code);
