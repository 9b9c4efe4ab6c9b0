#!/bin/bash
# A batch over many rows beside four writers, its client killed twice (kill -9): the writers' latency beside what it is
# without the batch, and whether every row was done exactly once. The batch rests every few seconds, and each phase beside
# it is held against the phases before and after: what else a machine does comes and goes. The table is filled and walked
# once before: a server that has written as much WAL writes over old files, a new one makes them, and all commits wait for
# that whoever writes. Needs psql and pgbench.
#
#   bench/batch.sh [ROWS [RUNS [RATE]]]      1000000 rows, 3 runs, 200 transactions a second over all writers
#
# On the database that DATABASE_URL names where it is set (table bench_batch and Headway's own tables are dropped), else
# on an embedded PostgreSQL in a directory of its own.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
. scripts/fresh.sh

rows=${1:-1000000}
runs=${2:-3}
rate=${3:-200}
phase_seconds=4

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

now() { date +%s.%N; }

# span KIND BEGUN: until now; what began within its first half second belongs to what was before
span() { echo "$1 $2 $(now)" >>"$work/spans"; }

# The latency of each transaction, in ms, behind the number and kind of the span that it was due in.
latencies() {
    cat "$work"/writers.[0-9]* | awk -v spans="$work/spans" '
        BEGIN { while ((getline line < spans) > 0) { split(line, f, " "); kind[++n] = f[1]; from[n] = f[2] + 0.5; to[n] = f[3] } }
        NF >= 6 { due = $5 + $6 / 1e6 - $3 / 1e6; for (i = 1; i <= n; i++) if (from[i] <= due && due <= to[i]) print i, kind[i], $3 / 1000 }
    ' | sort -k1,1n -k3,3n >"$work/latencies"
}

# percentile KIND P: over all spans of the kind
percentile() {
    awk -v kind="$1" '$2 == kind { print $3 }' "$work/latencies" | sort -n |
        awk -v p="$2" '{ seen[NR] = $1 } END { i = int(NR * p / 100 + 0.999999); print seen[i < 1 ? 1 : i] }'
}

# The p99 of each span beside the batch, as so many times the geometric mean of those of its neighbours.
pairs() {
    awk '{ seen[$1, ++many[$1]] = $3; kind[$1] = $2; if ($1 > last) last = $1 }
        function p99(i,  k) { k = int(many[i] * 0.99 + 0.999999); return seen[i, k] }
        END { for (i = 2; i < last; i++) if (kind[i] == "beside" && kind[i - 1] == "alone" && kind[i + 1] == "alone")
            printf "%.2f\n", p99(i) / sqrt(p99(i - 1) * p99(i + 1)) }' "$work/latencies"
}

median() { sort -n | awk '{ seen[NR] = $1 } END { print seen[int((NR + 1) / 2)] }'; }

upgrade() {
    # shellcheck disable=SC2086 # the options are words
    exec "$java" $small -cp "$cli_jar:cli/target/lib/*" dev.headway.cli.Main -q upgrade head \
        --migrations "$work/migrations"
}

# How many keys lie behind the batch; 0 before there is one.
walked() {
    { ask 'SELECT rows_walked FROM headway_progress WHERE statement = 1' 2>/dev/null || true; } | grep . || echo 0
}

# As headway backfill pause and resume do, without the start of a JVM that writers would feel.
rest() {
    ask "UPDATE headway_progress SET paused_at = $1 WHERE statement = 1" 2>/dev/null || true
}

# Killed in the second and in the fourth fifth, at moments that nobody chose; rests after every phase.
batch() {
    kill_at=($((rows / 5 + RANDOM * rows / 163840)) $((rows * 3 / 5 + RANDOM * rows / 163840)) $((rows * 2)))
    upgrade &
    client=$!
    while kill -0 "$client" 2>/dev/null; do
        begun=$(now)
        until [ "$(awk "BEGIN { print ($(now) - $begun > $phase_seconds) }")" = 1 ] || ! kill -0 "$client" 2>/dev/null; do
            if [ "$(walked)" -ge "${kill_at[0]}" ]; then
                kill -9 "$client"
                wait "$client" 2>/dev/null || true
                kill_at=("${kill_at[@]:1}")
                upgrade &
                client=$!
            fi
            sleep 0.1
        done
        span beside "$begun"
        rest 'now()'
        alone
        rest NULL
    done
    wait "$client"
}

alone() {
    begun=$(now)
    sleep "$phase_seconds"
    span alone "$begun"
}

# So that the files of the WAL are there.
warm() {
    fill
    ask 'UPDATE bench_batch SET done = done + 1'
    ask CHECKPOINT
}

compare() {
    warm
    printf '%-5s %10s %11s %10s %10s %8s %10s %9s\n' \
        run 'p99 alone' 'p99 beside' 'times' 'p50 beside' 'seconds' 'not once' missing
    for run in $(seq "$runs"); do
        fill
        rm -f "$work/spans" "$work"/writers.[0-9]*
        pgbench -n -c 4 -j 2 -R "$rate" -T 86400 -f "$work/writer.sql" -l --log-prefix="$work/writers" "$DATABASE_URL" \
            >/dev/null 2>&1 &
        writers=$!
        sleep 1
        alone
        from=$SECONDS
        batch
        took=$((SECONDS - from))
        sleep 3 # their last lines lie in memory, and go with them; SIGINT is ignored by what a script starts beside itself
        kill "$writers"
        wait "$writers" 2>/dev/null || true
        latencies
        times=$(pairs | median)
        echo "$times" >>"$work/times"
        wrong=$(ask 'SELECT count(*) FROM bench_batch WHERE done <> 1')
        missing=$(ask "SELECT $rows - count(*) FROM bench_batch")
        printf '%-5s %10.2f %11.2f %10s %10.2f %8d %10d %9d\n' "$run" "$(percentile alone 99)" \
            "$(percentile beside 99)" "$times" "$(percentile beside 50)" "$took" "$wrong" "$missing"
    done
    printf 'median of times: %s\n' "$(median <"$work/times")"
    ask 'SET client_min_messages = error; DROP TABLE bench_batch, headway_version, headway_journal, headway_progress'
}

main
