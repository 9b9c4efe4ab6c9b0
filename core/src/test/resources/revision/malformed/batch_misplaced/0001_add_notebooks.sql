--- revision a1

--- upgrade autocommit
--- batch t by id
SELECT 1;
--- batch t by id
UPDATE t SET a = 1;
--- batch t by id
INSERT INTO t VALUES (:batch);
DELETE FROM t WHERE :batch;
--- batch t by id
--- batch t by id
DELETE FROM t WHERE :batch;

--- downgrade
