# Words for services of a Swarm, made as Dokploy makes them: start-first, roll back on failure, everything else as Docker
# has it. Sourced by rows that need them.

# A Swarm of one node with a network for this row, in which containers find each other too. One that we made ends with us.
swarm() {
    if [ "$(docker info -f '{{.Swarm.ControlAvailable}}')" = false ]; then
        docker swarm init --advertise-addr 127.0.0.1 >/dev/null || skip "this engine neither is a manager of a Swarm nor becomes one"
        # shellcheck disable=SC2034 # docker/row.sh reads it
        leave=yes
    fi
    docker network create -d overlay --attachable --label "$label" "$prefix" >/dev/null
}

# service NAME [OPTION...]: the backend; its image is that of $image. tasks.NAME are the addresses of those that are healthy.
service() {
    local name=$1
    shift
    docker service create -d -q --name "$prefix-$name" --label "$label" --container-label "$label" \
        --network "$prefix" --no-resolve-image --read-only --mount type=tmpfs,destination=/tmp \
        --update-order start-first --update-failure-action rollback --rollback-order start-first \
        --env DATABASE_URL --env HEADWAY_CONTRACT=next-release "$@" "${image:-notebooklm-backend:latest}" >/dev/null
}

# update NAME [OPTION...]: begins a deploy, as Dokploy does
update() {
    local name=$1
    shift
    update_before=$(update_of "$name" StartedAt)
    docker service update -d -q --force --no-resolve-image "$@" "$prefix-$name" >/dev/null
}

# rollback NAME: to what the service was before
rollback() {
    update_before=$(update_of "$1" StartedAt)
    docker service rollback -d -q "$prefix-$1" >/dev/null
}

update_of() {
    docker service inspect -f "{{with .UpdateStatus}}{{.$2}}{{end}}" "$prefix-$1"
}

# updated NAME STATE: waits for the end of what was begun: completed, rollback_completed
updated() {
    local end=$((SECONDS + 400)) now=
    while [ "$SECONDS" -lt "$end" ]; do
        if [ "$(update_of "$1" StartedAt)" != "$update_before" ]; then
            now=$(update_of "$1" State)
            [ "$now" != "$2" ] || return 0
            case $now in
                completed | rollback_completed | paused | rollback_paused) break ;;
            esac
        fi
        sleep 0.5
    done
    fail "the update is $now, not $2: $(said "$1" | tail -n 5)"
}

# said NAME: the logs of all its tasks, also of those that have ended
said() {
    docker service logs --raw "$prefix-$1" 2>&1
}

task_says() {
    said "$1" | grep -qF -- "$2"
}

# tasks NAME: the containers of its tasks that run, the newest first
tasks() {
    docker ps -q --filter "label=com.docker.swarm.service.name=$prefix-$1"
}

healthy() {
    [ "$(docker ps -q --filter "label=com.docker.swarm.service.name=$prefix-$1" --filter health=healthy | wc -l)" = "$2" ]
}

# serves NAME COUNT: waits until that many tasks are healthy
serves() {
    eventually 400 healthy "$1" "$2"
}

# load SERVICE: asks its tasks again and again, until unload
load() {
    # A busy engine gives up attaching to an overlay network after 20 seconds.
    start load-"$1" debian:bookworm-slim bash -c "$(cat docker/load)" load "tasks.$prefix-$1" 8102 ||
        docker start "$prefix-load-$1" >/dev/null
}

# unload SERVICE: ends that, and fails if a request did
unload() {
    local told
    docker stop -t 20 "$prefix-load-$1" >/dev/null
    told=$(log_of "load-$1")
    docker rm "$prefix-load-$1" >/dev/null
    echo "$told"
    holds " 0 failed" "$told"
    [[ $told != "0 answered"* ]] || fail "nothing was asked"
}
