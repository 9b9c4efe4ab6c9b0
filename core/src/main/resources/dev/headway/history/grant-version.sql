-- A backend's own role asks the version table whether the schema is there.
GRANT SELECT ON :"schema".:"version" TO PUBLIC;
