-- find them, and change or remove all but one of each in a revision before this one:
SELECT {columns}, count(*) FROM {table} WHERE {there} GROUP BY {columns} HAVING count(*) > 1;
