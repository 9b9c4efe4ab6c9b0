--- revision a1

--- upgrade
--- batch t by id
UPDATE t SET a = 1 WHERE :batch;

--- downgrade autocommit
--- batch t by id
UPDATE t SET a = 1 WHERE a IS NULL OR b AND :batch;
--- batch t by id
DELETE FROM t WHERE NOT :batch;
--- batch t by id
DELETE FROM t WHERE a OR (b AND :batch);
--- batch t by id
DELETE FROM t WHERE a OR id IN (SELECT id FROM t WHERE :batch);
--- batch public.t by x."id"
UPDATE T AS x SET a = 1, (b, Id) = (SELECT 1, 2) WHERE :batch;
--- batch t by id
UPDATE ONLY public.t SET "id" = id + 1 WHERE :batch;
--- batch t by id
UPDATE t SET a = b OR c, d = CASE WHEN e OR f THEN 1 END FROM u WHERE (g OR h) AND :batch RETURNING i OR j;
--- batch t by id
UPDATE t SET a = id FROM (VALUES (1)) v (id) WHERE :batch;
--- batch t by id
UPDATE u SET id = 1 WHERE t_id IN (SELECT id FROM t WHERE :batch);
