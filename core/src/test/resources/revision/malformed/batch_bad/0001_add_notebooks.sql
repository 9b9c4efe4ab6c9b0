--- revision a1

--- upgrade
--- batch notebooks
UPDATE t SET a = 1 WHERE :batch;
--- batch t by id size 0
UPDATE t SET a = 1 WHERE true;
--- batch t by id target 5
SELECT 1;

--- downgrade
