-- Where the server keeps its files, which only those may know who may read all settings (pg_read_all_settings), and
-- whether it can be on the client's machine: reached through a Unix socket, which has no address, or over the loopback.
SELECT (SELECT s.setting FROM pg_catalog.pg_settings s WHERE s.name = 'data_directory') AS data_directory,
       COALESCE(pg_catalog.inet_server_addr() <<= '127.0.0.0/8' OR pg_catalog.inet_server_addr() = '::1', true) AS near,
       pg_catalog.pg_backend_pid() AS pid,
       pg_catalog.pg_tablespace_location(0) AS tablespace,
       pg_catalog.pg_size_bytes(pg_catalog.current_setting('max_wal_size')) AS max_wal_size
