# ROW: compose.yaml, with $ # % @ : / space and " in DATABASE_PASSWORD in .env: the backend waits until the database is healthy
compose=()
for words in "docker compose" docker-compose; do
    read -r -a try <<<"$words"
    ! "${try[@]}" version >/dev/null 2>&1 || compose=("${try[@]}")
done
[ ${#compose[@]} -gt 0 ] || skip "there is neither docker compose nor docker-compose"

# Not ${NAME}: docker-compose, unlike docker compose, expands that in single quotes too.
secret='a$b$$#c %20@d:e/f"g'
cp compose.yaml .env.example "$scratch"
sed -e "s|^DATABASE_PASSWORD=.*|DATABASE_PASSWORD='${secret}'|" -e 's/^BACKEND_PORT=.*/BACKEND_PORT=18102/' \
    .env.example >"$scratch/.env"
# Those of this row would win over the file's.
unset DATABASE_URL

compose() {
    (cd "$scratch" && "${compose[@]}" -p "$prefix" "$@")
}
also_end() {
    compose logs --no-color >"$OUT/compose.log"
    compose down -v -t 5
}
backend_is_healthy() {
    [ "$(docker inspect -f '{{.State.Health.Status}}' "$(compose ps -q backend)")" = healthy ]
}

compose up -d --no-build
eventually 400 backend_is_healthy
told=$(docker logs "$(compose ps -q backend)" 2>&1)
holds "Migrations completed: 1 applied, at abc123 (head)" "$told"
[[ $told != *"Database is unavailable - sleeping"* ]] || fail "it was started before its database was healthy"

# The password is the whole text, not what somebody left of it on both sides.
db=$(compose ps -q db)
login() {
    docker exec -e PGPASSWORD="$1" "$db" psql -XAtqw -h db -U postgres -d notebooklm -c 'SELECT 1'
}
same "login" 1 "$(login "$secret")"
! login "${secret%?}" 2>/dev/null || fail "the database takes any password"

# The template of Dokploy is read by the same program.
(cd "$scratch" && DATABASE_PASSWORD=x "${compose[@]}" -f "$OLDPWD/deploy/dokploy/notebooklm/docker-compose.yml" config -q)
