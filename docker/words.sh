# What rows are written in. Sourced by docker/row.sh; $scratch is a directory of the row's own.

prefix=$ROW-$$
label=headway.row=$prefix

# The password has to be quoted nowhere, and yet be one.
password=s3cret
export DATABASE_URL=postgresql://postgres:$password@db:5432/notebooklm

fail() {
    echo "$*"
    exit 1
}

skip() {
    echo "$*"
    exit 77
}

# same WHAT EXPECTED ACTUAL
same() {
    [ "$2" = "$3" ] || fail "$1: expected $2, but it was $3"
}

# holds TEXT IN
holds() {
    case $2 in
        *"$1"*) ;;
        *) fail "expected \"$1\" in: $2" ;;
    esac
}

# eventually SECONDS COMMAND...: until it succeeds; the limit is for what hangs, not for what is slow
eventually() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || fail "not within its time: $*"
        sleep 0.5
    done
}

# The network of this row; containers find each other by their names in it.
network() {
    docker network inspect "$prefix" >/dev/null 2>&1 || docker network create --label "$label" "$prefix" >/dev/null
}

# start NAME [OPTION...] IMAGE [ARGUMENT...]: a container of this row, in its network
start() {
    local name=$1
    shift
    network
    docker run -d --name "$prefix-$name" --label "$label" --network "$prefix" --network-alias "$name" "$@" >/dev/null
}

# The row's PostgreSQL: its name is db, its database notebooklm.
database() {
    start db -e POSTGRES_PASSWORD="$password" -e POSTGRES_DB=notebooklm "$@" postgres:18 postgres -c fsync=off
    eventually 600 docker exec "$prefix-db" pg_isready -q -h 127.0.0.1 -U postgres
}

# sql STATEMENT: what it answers, unaligned
sql() {
    docker exec "$prefix-db" psql -XAtq -v ON_ERROR_STOP=1 -h /var/run/postgresql -U postgres -d notebooklm -c "$1"
}

# backend NAME [OPTION...]: the backend on it; its image is that of $image
backend() {
    local name=$1
    shift
    start "$name" --read-only --tmpfs /tmp -e DATABASE_URL "$@" "${image:-notebooklm-backend:latest}"
}

# headway NAME ARGUMENT...: in the container's shell, as Dokploy's terminal has it
headway() {
    local name=$1
    shift
    docker exec -w / "$prefix-$name" headway "$@"
}

log_of() {
    docker logs "$prefix-$1" 2>&1
}

says() {
    log_of "$1" | grep -qF -- "$2"
}

# ready NAME: waits for it
ready() {
    local end=$((SECONDS + 600))
    until docker exec "$prefix-$1" healthcheck >/dev/null 2>&1; do
        [ "$(state "$1")" = running ] || fail "$1 ended instead of becoming ready: $(log_of "$1" | tail -n 3)"
        [ "$SECONDS" -lt "$end" ] || fail "$1 is not ready after 600 s"
        sleep 0.5
    done
}

# answer NAME [PATH]: what its server says, status and body; /ready if no path is given
answer() {
    docker exec "$prefix-$1" healthcheck "${2:-/ready}" 2>/dev/null || true
}

# answers NAME TEXT: whether /ready says so
answers() {
    answer "$1" | grep -qF -- "$2"
}

healthy() {
    [ "$(docker inspect -f '{{.State.Health.Status}}' "$prefix-$1")" = healthy ]
}

state() {
    docker inspect -f '{{.State.Status}}' "$prefix-$1"
}

# ends NAME: waits for the end, and prints the exit status
ends() {
    timeout 600 docker wait "$prefix-$1" || fail "$1 does not end"
}

# release TAG [FILE...]: an image of the backend with more revisions, which are read from files or, as -, from stdin
release() {
    local tag=$1
    shift
    mkdir -p "$scratch/$tag"
    cat >"$scratch/$tag/revisions.sql"
    csplit -q -z -f "$scratch/$tag/r" -b '%02d.sql' "$scratch/$tag/revisions.sql" '/^--- revision/' '{*}'
    rm "$scratch/$tag/revisions.sql"
    printf 'FROM %s\nCOPY *.sql /migrations/\nLABEL headway.row=%s\n' \
        "${image:-notebooklm-backend:latest}" "$prefix" >"$scratch/$tag/Dockerfile"
    DOCKER_BUILDKIT=0 docker build -q -t "$prefix:$tag" "$scratch/$tag" >/dev/null 2>&1
}
