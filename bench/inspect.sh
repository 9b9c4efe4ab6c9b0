#!/bin/bash
# Reading a schema: tables of 9 columns with an identity, a key, 2 indexes, a check and a foreign key each. Medians of
# inspecting one side, and of inspecting both and comparing them where one column differs; then how the time grows.
#
#   bench/inspect.sh [TABLES [MORE [RUNS]]]      1000 tables, then 10000, 5 runs each after one to warm up
#
# On the database that DATABASE_URL names where it is set (schema bench_inspect is dropped), else on an embedded PostgreSQL
# in a directory of its own. Making 10000 tables takes minutes. Alembic 1.8 sends 16957 queries for 1000 tables; this 18.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$root"
. scripts/fresh.sh

few=${1:-1000}
many=${2:-10000}
runs=${3:-5}

fresh cli "$cli_jar $embedded_jar" core jpa cli embedded
if [ -n "${DATABASE_URL:-}" ]; then
    "$java" -cp "$cli_jar:cli/target/lib/*" bench/Inspect.java "$DATABASE_URL" "$few" "$many" "$runs"
else
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    # shellcheck disable=SC2086 # the options are words
    "$java" $small -cp "$embedded_jar:embedded/target/lib/*" dev.headway.embedded.Main \
        --data "$work/postgres" --database bench -- "$root/bench/inspect.sh" "$few" "$many" "$runs"
fi
