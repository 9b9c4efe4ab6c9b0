--- revision  good
--- phase     contract

--- upgrade
CREATE RULE kept AS ON DELETE TO orders DO INSTEAD NOTHING;

--- downgrade irreversible
