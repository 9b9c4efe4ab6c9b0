-- Whoever makes a database to throw away holds this lock as long as it is used: "head" in ASCII, and the number that
-- stands in the database's name. Every role may see it in pg_locks.
SELECT pg_advisory_lock(1751474532, ?)
