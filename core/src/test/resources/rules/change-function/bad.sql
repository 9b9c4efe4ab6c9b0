--- revision  bad
--- phase     expand

--- upgrade
DROP FUNCTION total(bigint);
CREATE FUNCTION total(customer bigint) RETURNS text LANGUAGE sql AS $$SELECT ''$$;

--- downgrade irreversible
