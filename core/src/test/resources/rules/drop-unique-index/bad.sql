--- revision  bad
--- phase     expand

--- upgrade
DROP INDEX users_mail;

--- downgrade irreversible
