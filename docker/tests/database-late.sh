# ROW: the database starts 30 s after the backend: 503 with progress meanwhile, then ready
backend one
eventually 600 says one "Database is unavailable - sleeping (try 1"
holds '503 Service Unavailable: {"status":"waiting"' "$(answer one)"
holds ' 200 ' "$(answer one /live)"
sleep 30
same "state" running "$(state one)"
database
ready one
holds "Database is ready!" "$(log_of one)"
