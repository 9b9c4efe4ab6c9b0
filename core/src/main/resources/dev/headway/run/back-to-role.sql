-- Whoever the session was. The role comes second: a session authorization sets it back.
SELECT pg_catalog.set_config('session_authorization', pg_catalog.current_setting('headway.authorization'), true),
       pg_catalog.set_config('role', pg_catalog.current_setting('headway.role'), true)
