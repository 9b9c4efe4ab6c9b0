--- revision a1

--- upgrade autocommit
RESET search_path;
--- batch t by id background
UPDATE t SET a = 1 WHERE :batch;
SET LOCAL work_mem = '1GB';
SET search_path = reports;
--- batch t by id
UPDATE t SET b = 1 WHERE :batch;
--- batch t by id background
UPDATE t SET c = 1 WHERE :batch;

--- downgrade autocommit
CREATE TEMP TABLE old AS SELECT 1 AS id;
--- batch t by id background
UPDATE t SET c = NULL WHERE :batch;
