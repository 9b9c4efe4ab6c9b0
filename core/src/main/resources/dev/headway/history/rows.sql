-- The rows of the version table alone, for a role that may not read the journal, or where there is none.
SELECT version_num FROM :"schema".:"version" ORDER BY version_num
