-- needs a unique index on {table}, over columns and without WHERE
REFRESH MATERIALIZED VIEW CONCURRENTLY {table};
