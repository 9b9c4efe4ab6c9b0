--- revision  bad

--- upgrade
ALTER TABLE cache SET LOGGED;

--- downgrade irreversible
