# ROW: first deploy, its migration fails, HEADWAY_ON_FAILURE=hold: stays for a shell, and doctor says what to do
release failing <<'END'
--- revision b2
--- revises abc123
--- message count nothing
--- upgrade
CREATE TABLE tags (id uuid PRIMARY KEY);
SELECT 1 / 0;
--- downgrade
DROP TABLE tags;
END
database
image=$prefix:failing
backend one -e HEADWAY_ON_FAILURE=hold
eventually 600 says one "Held (HEADWAY_ON_FAILURE=hold)"
holds '503 Service Unavailable: {"status":"held"' "$(answer one)"
holds "division by zero" "$(answer one)"
holds " 200 " "$(answer one /live)"
holds "docker exec -it $(docker inspect -f '{{slice .Id 0 12}}' "$prefix-one") sh" "$(log_of one)"

same "current" "abc123" "$(headway one current 2>/dev/null)"
holds "b2" "$(headway one doctor 2>&1 || true)"
same "tables left by what failed" 0 "$(sql "SELECT count(*) FROM pg_tables WHERE tablename = 'tags'")"
docker stop "$prefix-one" >/dev/null
same "exit status" 143 "$(ends one)"
