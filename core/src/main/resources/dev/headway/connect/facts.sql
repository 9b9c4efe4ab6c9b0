-- Asked after the set-up, so that the current user is the role that was set, and the current schema is that role's.
SELECT current_setting('server_version_num')::integer AS version,
       current_database() AS database,
       current_user AS role,
       session_user AS login,
       current_schema() AS schema,
       pg_backend_pid() AS pid
