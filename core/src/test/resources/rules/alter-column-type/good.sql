--- revision  ad8e78435bd0
--- message   part 1 of 2

--- upgrade autocommit
ALTER TABLE orders ADD COLUMN amount_new double precision;
CREATE FUNCTION orders_amount_sync() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.amount_new := (SELECT amount::double precision FROM (SELECT NEW.*) AS orders);
    RETURN NEW;
END
$$;
CREATE TRIGGER orders_amount_sync BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION orders_amount_sync();
--- batch orders by id
UPDATE orders SET amount_new = amount::double precision WHERE amount_new IS NULL AND amount IS NOT NULL AND :batch;

--- downgrade irreversible

--- revision  bad
--- revises   ad8e78435bd0
--- message   part 2 of 2
--- phase     contract

--- upgrade
DROP TRIGGER orders_amount_sync ON orders;
DROP FUNCTION orders_amount_sync();
ALTER TABLE orders DROP COLUMN amount;
ALTER TABLE orders RENAME COLUMN amount_new TO amount;

--- downgrade irreversible
