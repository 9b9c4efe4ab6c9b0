-- Who the session is, for as long as the transaction lasts.
SELECT pg_catalog.set_config('headway.authorization', session_user::text, true),
       pg_catalog.set_config('headway.role', pg_catalog.current_setting('role'), true)
