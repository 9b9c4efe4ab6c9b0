\copy a FROM b
SELECT 1;
