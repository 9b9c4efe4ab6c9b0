# The measurements of docker/measure.sh, run as a row is.
image=notebooklm-backend:latest
options=(--read-only --tmpfs /tmp -e DATABASE_URL)
mapfile -t command < <(docker image inspect -f '{{range .Config.Cmd}}{{println .}}{{end}}' "$image" | grep .)

# begin NAME WAY: starts a container in one of the ways
begin() {
    case $2 in
        headway) start "$1" "${options[@]}" "$image" ;;
        server) start "$1" "${options[@]}" --entrypoint "" "$image" "${command[@]}" ;;
        flyway) start "$1" "${options[@]}" -e DATABASE_URL="$flyway_url" "$prefix:flyway" ;;
    esac
}

# The address where docker asks nobody, so that asking costs next to nothing.
address() {
    docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' "$prefix-$1"
}

# status ADDRESS: of /ready; nothing if nobody answers
status() {
    exec 3<>"/dev/tcp/$1/8102" || return
    printf 'GET /ready HTTP/1.0\r\n\r\n' >&3
    head -n 1 <&3
    exec 3>&-
} 2>/dev/null

now() {
    echo $((${EPOCHREALTIME/./} / 1000))
}

# once WAY: milliseconds from docker run to ready, MB in memory, milliseconds of CPU
once() {
    local began at
    began=$(now)
    begin it "$1"
    at=$(address it)
    until [[ $(status "$at") == *" 200"* ]]; do
        [ $(($(now) - began)) -lt 600000 ] || fail "it does not become ready: $(log_of it | tail -n 3)"
        sleep 0.02
    done
    echo "$(($(now) - began)) $(memory) $(processor)"
    docker rm -f "$prefix-it" >/dev/null
}

# What cgroups count, of either version: memory that is not a file's, and time.
memory() {
    docker exec "$prefix-it" sh -c 'cat /sys/fs/cgroup/memory.stat /sys/fs/cgroup/memory/memory.stat 2>/dev/null' |
        awk '$1 == "anon" || $1 == "rss" { print int($2 / 1048576); exit }'
}

processor() {
    docker exec "$prefix-it" sh -c 'cat /sys/fs/cgroup/cpu.stat /sys/fs/cgroup/cpuacct/cpuacct.usage 2>/dev/null' |
        awk '$1 == "usage_usec" { print int($2 / 1000); exit } NF == 1 { print int($1 / 1000000); exit }'
}

median() {
    sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

ways=(headway server flyway)
database
begin first headway
ready first
docker rm -f "$prefix-first" >/dev/null
# shellcheck source=docker/flyway/image.sh
source docker/flyway/image.sh

for ((run = 0; run < RUNS; run++)); do
    for way in "${ways[@]}"; do
        once "$way" >>"$scratch/$way.times"
    done
done
printf '%-8s  %5s  %9s  %9s  %9s  %9s\n' way runs 'ready ms' 'least ms' 'CPU ms' 'memory MB'
for way in "${ways[@]}"; do
    printf '%-8s  %5d  %9d  %9d  %9d  %9d\n' "$way" "$RUNS" "$(cut -d' ' -f1 "$scratch/$way.times" | median)" \
        "$(cut -d' ' -f1 "$scratch/$way.times" | sort -n | head -n 1)" \
        "$(cut -d' ' -f3 "$scratch/$way.times" | median)" "$(cut -d' ' -f2 "$scratch/$way.times" | median)"
done
docker image ls --format '{{.Repository}}  {{.Size}}' | grep -E '^(notebooklm-backend|headway|debian)  '
