-- What the set-up must not heal. A server in recovery is a standby. Read-only that a role or a database was given is
-- somebody's guard against applications; read-only from anywhere else (the server's configuration, a failover tool, the
-- URL's own options) is meant for us too.
SELECT pg_is_in_recovery() AS in_recovery,
       CASE WHEN current_setting('default_transaction_read_only')::boolean
            THEN (SELECT source FROM pg_settings WHERE name = 'default_transaction_read_only')
       END AS read_only_source
