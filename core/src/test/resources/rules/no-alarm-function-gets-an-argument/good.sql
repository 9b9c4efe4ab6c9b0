--- revision  good
--- phase     expand

--- upgrade
DROP FUNCTION total(bigint);
CREATE FUNCTION total(customer bigint, since date DEFAULT '2020-01-01') RETURNS numeric LANGUAGE sql AS 'SELECT 1.0';

--- downgrade irreversible
