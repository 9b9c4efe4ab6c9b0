#!/bin/bash
# A rehearsal of many revisions on a schema of many tables: tables as in bench/inspect.sh, revisions of 16 kinds in turn,
# each with its way back. The server runs already; the command begins anew each time, as it does for whoever types it.
#
#   bench/rehearse.sh [REVISIONS [TABLES [RUNS]]]      100 revisions, 200 tables, 3 runs after one to warm up
#
# On the server that DATABASE_URL names where it is set, whose role may create databases (they are dropped again), else on
# an embedded PostgreSQL in a directory of its own. Wanted: 100 revisions on 200 tables in 20 s on 2 cores.
# Its revisions are kept where BENCH_KEEP names a directory that is not there yet: to be looked at, or to be profiled with.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
. scripts/fresh.sh

revisions=${1:-100}
tables=${2:-200}
runs=${3:-3}
[ "$revisions" -le "$tables" ] || fail "more revisions than tables: each changes one of its own" "$0" "bench/rehearse.sh $revisions $revisions" 2

main() {
    fresh cli "$cli_jar $embedded_jar" core jpa cli embedded
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    mkdir "$work/migrations"
    schema >"$work/migrations/0000_schema.sql"
    for ((n = 1; n <= revisions; n++)); do
        revision "$n" >"$work/migrations/$(printf %04d "$n")_step.sql"
    done
    [ -z "${BENCH_KEEP:-}" ] || cp -R "$work/migrations" "$BENCH_KEEP"
    if [ -n "${DATABASE_URL:-}" ]; then
        compare
    else
        # shellcheck disable=SC2086 # the options are words
        BENCH_KEEP='' "$java" $small -cp "$embedded_jar:embedded/target/lib/*" dev.headway.embedded.Main \
            --data "$work/postgres" --database bench -- "$root/bench/rehearse.sh" "$revisions" "$tables" "$runs"
    fi
}

schema() {
    printf -- '--- revision schema\n\n--- upgrade\n'
    for ((t = 1; t <= tables; t++)); do
        parent=
        [ "$t" = 1 ] || parent=" REFERENCES t$((t - 1))"
        cat <<SQL
CREATE TABLE t$t (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parent bigint$parent,
    title varchar(200) NOT NULL,
    body text NOT NULL DEFAULT '',
    state varchar(20) NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'open', 'done')),
    price numeric(10, 2),
    tags text[],
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz
);
CREATE INDEX ON t$t (parent);
CREATE INDEX ON t$t (lower(title)) WHERE state = 'open';
SQL
    done
    printf -- '\n--- downgrade irreversible\n'
}

# revision N: the section's mode, what it does, and what undoes that
revision() {
    local n=$1 t=$(($1 % tables + 1)) before=schema header='' mode='' up down
    [ "$n" = 1 ] || before=r$((n - 1))
    case $((n % 16)) in
        0) up="ALTER TABLE t$t ADD COLUMN note_$n text;" down="ALTER TABLE t$t DROP COLUMN note_$n;" ;;
        1) up="ALTER TABLE t$t ADD COLUMN rank_$n int NOT NULL DEFAULT 0;" down="ALTER TABLE t$t DROP COLUMN rank_$n;" ;;
        2)
            mode=' autocommit'
            up="CREATE INDEX CONCURRENTLY t${t}_price_$n ON t$t (price);" down="DROP INDEX CONCURRENTLY t${t}_price_$n;"
            ;;
        3)
            up="CREATE TABLE more_$n (id bigint PRIMARY KEY, owner bigint REFERENCES t$t, body text NOT NULL);
CREATE INDEX ON more_$n (owner);
COMMENT ON TABLE more_$n IS 'what belongs to t$t';"
            down="DROP TABLE more_$n;"
            ;;
        4)
            mode=' autocommit'
            up="ALTER TABLE t$t ADD CONSTRAINT price_$n CHECK (price >= 0) NOT VALID;
ALTER TABLE t$t VALIDATE CONSTRAINT price_$n;"
            down="ALTER TABLE t$t DROP CONSTRAINT price_$n;"
            ;;
        5)
            mode=' autocommit'
            up="ALTER TABLE t$t ADD COLUMN other_$n bigint;
ALTER TABLE t$t ADD CONSTRAINT other_$n FOREIGN KEY (other_$n) REFERENCES t1 NOT VALID;
ALTER TABLE t$t VALIDATE CONSTRAINT other_$n;"
            down="ALTER TABLE t$t DROP COLUMN other_$n;"
            ;;
        6) up="ALTER TABLE t$t ALTER COLUMN updated_at SET NOT NULL;" down="ALTER TABLE t$t ALTER COLUMN updated_at DROP NOT NULL;" ;;
        7)
            up="ALTER TABLE t$t ALTER COLUMN state TYPE varchar(40);"
            down="ALTER TABLE t$t ALTER COLUMN state TYPE varchar(20);"
            ;;
        8) up="CREATE VIEW open_$n AS SELECT id, title FROM t$t WHERE state = 'open';" down="DROP VIEW open_$n;" ;;
        9)
            up="CREATE FUNCTION touch_$n() RETURNS trigger LANGUAGE plpgsql AS \$\$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END \$\$;
CREATE TRIGGER touch_$n BEFORE UPDATE ON t$t FOR EACH ROW EXECUTE FUNCTION touch_$n();"
            down="DROP FUNCTION touch_$n() CASCADE;"
            ;;
        10)
            up="ALTER TABLE t$t ALTER COLUMN price TYPE numeric(14, 4);"
            down="ALTER TABLE t$t ALTER COLUMN price TYPE numeric(10, 2);"
            ;;
        11) up="CREATE INDEX t${t}_created_$n ON t$t (created_at);" down="DROP INDEX t${t}_created_$n;" ;;
        12) up="UPDATE t$t SET body = title WHERE body = '';" down='' ;;
        13)
            up="DO \$\$
BEGIN
    EXECUTE 'ALTER TABLE t$t ADD COLUMN made_$n text';
END \$\$;"
            down="ALTER TABLE t$t DROP COLUMN made_$n;"
            ;;
        14)
            header='--- phase contract
'
            up="ALTER TABLE t$t RENAME COLUMN tags TO labels;" down="ALTER TABLE t$t RENAME COLUMN labels TO tags;"
            ;;
        15)
            up="CREATE TYPE mood_$n AS ENUM ('calm', 'busy');
ALTER TABLE t$t ADD COLUMN mood_$n mood_$n;"
            down="ALTER TABLE t$t DROP COLUMN mood_$n;
DROP TYPE mood_$n;"
            ;;
    esac
    printf -- '--- revision r%s\n--- revises %s\n%s\n--- upgrade%s\n%s\n\n--- downgrade%s\n%s\n' \
        "$n" "$before" "$header" "$mode" "$up" "$mode" "$down"
}

now() { echo "${EPOCHREALTIME/[.,]/}"; }

rehearse() {
    HEADWAY_SCRATCH_URL=$DATABASE_URL ./headway rehearse r1:head --migrations "$work/migrations" --fail-on never "$@"
}

compare() {
    rehearse 2>/dev/null | tail -n 1
    for run in $(seq "$runs"); do
        begun=$(now)
        rehearse --json >/dev/null 2>&1
        took=$((($(now) - begun) / 1000))
        printf 'run %s: %d ms\n' "$run" "$took"
        echo "$took" >>"$work/times"
    done
    sort -n "$work/times" | awk '{ seen[NR] = $1 } END { printf "median: %d ms\n", seen[int((NR + 1) / 2)] }'
}

main
