# ROW: the stack of deploy/swarm, with $ # % @ : / space and " in DATABASE_PASSWORD in .env: two tasks, one migration
source docker/swarm.sh
# shellcheck disable=SC2016 # nothing of it is to be expanded, by anybody
secret='a$b$$#c %20@d:e/f"g'
sed -e "s|^DATABASE_PASSWORD=.*|DATABASE_PASSWORD='${secret}'|" -e 's/^BACKEND_PORT=.*/BACKEND_PORT=18103/' \
    .env.example >"$scratch/.env"
also_end() {
    docker stack rm "$prefix"
    gone volume rm "${prefix}_db"
}
swarm

# As its first lines say.
(
    set -a
    # shellcheck source=/dev/null
    . "$scratch/.env"
    set +a
    docker stack deploy --resolve-image never -c deploy/swarm/stack.yaml "$prefix"
)
stack_serves() {
    [ "$(docker ps -q --filter "label=com.docker.swarm.service.name=${prefix}_backend" --filter health=healthy | wc -l)" = 2 ]
}
eventually 400 stack_serves

db=$(docker ps -q --filter "label=com.docker.swarm.service.name=${prefix}_db")
login() {
    docker exec -e PGPASSWORD="$1" "$db" psql -XAtqw -h "$(docker exec "$db" hostname)" -U postgres -d notebooklm -c "$2"
}
same "migrations" 1 "$(login "$secret" "SELECT count(*) FROM headway_journal WHERE revision = 'abc123'")"
! login "${secret%?}" 'SELECT 1' 2>/dev/null || fail "the database takes any password"
same "rules" "start-first rollback 30000000000" \
    "$(docker service inspect -f '{{with .Spec.UpdateConfig}}{{.Order}} {{.FailureAction}} {{.Monitor.Nanoseconds}}{{end}}' "${prefix}_backend")"
