-- find them, and change or remove them in a revision before this one; or say what becomes of them: USING (…)
-- from PostgreSQL 16 on:
SELECT * FROM {table} WHERE NOT pg_input_is_valid({column}::text, '{type}');
