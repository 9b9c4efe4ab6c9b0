-- find them, and change or remove them in a revision before this one:
SELECT * FROM {table} here WHERE {there} AND NOT EXISTS (SELECT FROM {other} there WHERE {matches});
