--- revision  good
--- phase     contract

--- upgrade
DROP INDEX users_mail;

--- downgrade irreversible
