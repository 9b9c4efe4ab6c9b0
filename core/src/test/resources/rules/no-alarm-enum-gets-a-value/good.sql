--- revision  good
--- phase     expand

--- upgrade autocommit
ALTER TYPE color ADD VALUE 'blue';

--- downgrade irreversible
