-- Limits that not every server knows, and that would end a script half-way.
DO $$
BEGIN
    PERFORM pg_catalog.set_config(s.name, '0', false) FROM pg_catalog.pg_settings s
    WHERE s.name IN ('idle_session_timeout', 'transaction_timeout');
END
$$
