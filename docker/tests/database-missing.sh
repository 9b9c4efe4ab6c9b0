# ROW: the database does not exist: fails at the first try, and says how to make it
database
backend one -e DATABASE_URL="postgresql://postgres:$password@db:5432/elsewhere"
same "exit status" 1 "$(ends one)"
holds 'database "elsewhere" does not exist' "$(log_of one)"
holds 'CREATE DATABASE elsewhere' "$(log_of one)"
same "tries that were repeated" 0 "$(log_of one | grep -c sleeping || true)"
