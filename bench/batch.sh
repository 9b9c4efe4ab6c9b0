#!/bin/bash
# A batch over many rows beside four writers, its client killed twice (kill -9): the writers' latency beside what it is
# without the batch, and whether every row was done exactly once. Needs psql and pgbench.
#
#   bench/batch.sh [ROWS [RUNS [RATE]]]      1000000 rows, 3 runs, 400 transactions a second over all writers
#
# On the database that DATABASE_URL names where it is set (table bench_batch and Headway's own tables are dropped), else
# on an embedded PostgreSQL in a directory of its own.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
. scripts/fresh.sh

rows=${1:-1000000}
runs=${2:-3}
rate=${3:-400}
alone_seconds=20

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
            --data "$work/postgres" --database bench -- "$0" "$rows" "$runs" "$rate"
    fi
}

write() {
    mkdir "$work/migrations"
    cat >"$work/migrations/batch.sql" <<'SQL'
--- revision batch
--- upgrade autocommit
--- batch bench_batch by id
UPDATE bench_batch SET done = done + 1 WHERE :batch;
--- downgrade
SQL
    cat >"$work/writer.sql" <<SQL
\\set id random(1, $rows)
UPDATE bench_batch SET touched = touched + 1 WHERE id = :id;
SQL
}

ask() {
    psql -q -A -t -v ON_ERROR_STOP=1 -d "$DATABASE_URL" -c "$1"
}

fill() {
    ask 'SET client_min_messages = error; DROP TABLE IF EXISTS bench_batch, headway_version, headway_journal, headway_progress'
    ask 'CREATE TABLE bench_batch (id bigint PRIMARY KEY, title text, done int NOT NULL DEFAULT 0, touched int NOT NULL DEFAULT 0)'
    ask "INSERT INTO bench_batch SELECT g, 'the title of notebook number ' || g FROM generate_series(1, $rows) g"
    ask 'VACUUM ANALYZE bench_batch'
    ask CHECKPOINT
}

# writers NAME SECONDS: until then, or until they are interrupted; leaves the latencies in NAME.ms, sorted
writers() {
    pgbench -n -c 4 -j 2 -R "$rate" -T "$2" -f "$work/writer.sql" -l --log-prefix="$work/$1" "$DATABASE_URL" >/dev/null 2>&1 || true
    cat "$work/$1".[0-9]* | awk '{ print $3 / 1000 }' | sort -n >"$work/$1.ms"
    rm -f "$work/$1".[0-9]*
}

# percentile NAME P
percentile() {
    awk -v p="$2" '{ seen[NR] = $1 } END { i = int(NR * p / 100 + 0.999999); print seen[i < 1 ? 1 : i] }' "$work/$1.ms"
}

median() { sort -n | awk '{ seen[NR] = $1 } END { print seen[int((NR + 1) / 2)] }'; }

upgrade() {
    # shellcheck disable=SC2086 # the options are words
    exec "$java" $small -cp "$cli_jar:cli/target/lib/*" dev.headway.cli.Main -q upgrade head \
        --migrations "$work/migrations"
}

# How many keys lie behind the batch; 0 before there is one.
walked() {
    ask 'SELECT rows_walked FROM headway_progress WHERE statement = 1' 2>/dev/null || true
}

# Killed in the second and in the fourth fifth, at moments that nobody chose.
batch() {
    for kill_at in $((rows / 5 + RANDOM * rows / 163840)) $((rows * 3 / 5 + RANDOM * rows / 163840)); do
        upgrade &
        client=$!
        until [ "$(walked | grep . || echo 0)" -ge "$kill_at" ]; do sleep 0.05; done
        kill -9 "$client"
        wait "$client" 2>/dev/null || true
    done
    upgrade &
    wait $!
}

compare() {
    printf '%-5s %10s %10s %10s %10s %8s %8s %10s %9s\n' \
        run 'p99 alone' 'p99 batch' 'times' 'max batch' 'p50' 'batch s' 'not once' missing
    for run in $(seq "$runs"); do
        fill
        writers before "$alone_seconds"
        (writers during 86400) &
        measured=$!
        begun=$SECONDS
        batch
        took=$((SECONDS - begun))
        pkill -INT -P "$measured" pgbench
        wait "$measured"
        writers after "$alone_seconds"
        sort -n "$work/before.ms" "$work/after.ms" >"$work/alone.ms"
        alone=$(percentile alone 99)
        p99=$(percentile during 99)
        times=$(awk "BEGIN { printf \"%.2f\", $p99 / $alone }")
        echo "$times" >>"$work/times"
        wrong=$(ask 'SELECT count(*) FROM bench_batch WHERE done <> 1')
        missing=$(ask "SELECT $rows - count(*) FROM bench_batch")
        printf '%-5s %10.2f %10.2f %10s %10.0f %8.2f %8d %10d %9d\n' "$run" "$alone" "$p99" "$times" \
            "$(tail -1 "$work/during.ms")" "$(percentile during 50)" "$took" "$wrong" "$missing"
    done
    printf 'median of times: %s\n' "$(median <"$work/times")"
    ask 'SET client_min_messages = error; DROP TABLE bench_batch, headway_version, headway_journal, headway_progress'
}

main
