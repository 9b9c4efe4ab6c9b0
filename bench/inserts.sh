#!/bin/bash
# One revision of many INSERTs, about 100 bytes each: Headway's time beside psql's on the same server, and the most
# memory that its process had. Linux; needs psql.
#
#   bench/inserts.sh [STATEMENTS [RUNS]]      50000 statements, 3 runs
#
# On the database that DATABASE_URL names where it is set (table bench_inserts and Headway's own tables are dropped),
# else on an embedded PostgreSQL in a directory of its own.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
. scripts/fresh.sh

statements=${1:-50000}
runs=${2:-3}

main() {
    fresh "serve cli" "$cli_jar $embedded_jar" core cli embedded
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    write
    if [ -n "${DATABASE_URL:-}" ]; then
        compare
    else
        # shellcheck disable=SC2086 # the options are words
        "$java" $small -cp "$embedded_jar:embedded/target/lib/*" dev.headway.embedded.Main \
            --data "$work/postgres" --database bench -- "$0" "$statements" "$runs"
    fi
}

write() {
    mkdir "$work/migrations"
    seq "$statements" | awk '
        BEGIN { print "CREATE TABLE bench_inserts (id int, title text, at timestamptz);" }
        { printf "INSERT INTO bench_inserts VALUES (%d, '\''the title of notebook number %d'\'', '\''2026-11-22 10:00:00Z'\'');\n", $1, $1 }
    ' >"$work/plain.sql"
    {
        printf -- '--- revision inserts\n--- upgrade\n'
        cat "$work/plain.sql"
        printf -- '--- downgrade\nDROP TABLE bench_inserts;\n'
    } >"$work/migrations/inserts.sql"
}

clean() {
    psql -q -d "$DATABASE_URL" -c 'SET client_min_messages = error' -c \
        'DROP TABLE IF EXISTS bench_inserts, headway_version, headway_journal, headway_progress' -c CHECKPOINT
}

now() { echo "${EPOCHREALTIME/[.,]/}"; }

# The kernel keeps the peak for as long as the process lives.
peak() {
    local most=0 seen
    while seen=$(awk '/^VmHWM/ { print $2 }' "/proc/$1/status" 2>/dev/null) && [ -n "$seen" ]; do
        most=$seen
        sleep 0.02
    done
    echo "$most"
}

compare() {
    printf '%-8s %12s %12s %12s %14s\n' run 'psql ms' 'headway ms' 'times psql' 'peak RSS MiB'
    for run in $(seq "$runs"); do
        clean
        begun=$(now)
        psql -q -1 -v ON_ERROR_STOP=1 -d "$DATABASE_URL" -f "$work/plain.sql"
        plain=$((($(now) - begun) / 1000))
        clean
        begun=$(now)
        # shellcheck disable=SC2086 # the options are words
        "$java" $small -cp "$cli_jar:cli/target/lib/*" dev.headway.cli.Main -q upgrade head \
            --migrations "$work/migrations" &
        pid=$!
        memory=$(peak "$pid")
        wait "$pid"
        ours=$((($(now) - begun) / 1000))
        printf '%-8s %12d %12d %12s %14s\n' "$run" "$plain" "$ours" \
            "$(awk "BEGIN { printf \"%.2f\", $ours / $plain }")" "$(awk "BEGIN { printf \"%.0f\", $memory / 1024 }")"
    done
    clean
}

main
