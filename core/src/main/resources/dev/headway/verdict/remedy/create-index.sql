--- upgrade autocommit
CREATE {unique}INDEX CONCURRENTLY {index} ON {table} {rest};
