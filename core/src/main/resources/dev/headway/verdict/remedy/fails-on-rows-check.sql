-- find them, and change or remove them in a revision before this one:
SELECT * FROM {table} WHERE NOT ({expression});
