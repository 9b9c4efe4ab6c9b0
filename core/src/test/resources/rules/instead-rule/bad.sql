--- revision  bad
--- phase     expand

--- upgrade
CREATE RULE kept AS ON DELETE TO orders DO INSTEAD NOTHING;

--- downgrade irreversible
