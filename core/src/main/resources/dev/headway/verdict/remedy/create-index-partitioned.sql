--- upgrade autocommit
CREATE {unique}INDEX {index} ON ONLY {table} {rest};
{partitions}
