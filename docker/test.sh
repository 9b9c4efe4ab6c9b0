#!/usr/bin/env bash
# Tests the images on a real Docker Engine: each file in docker/tests is a row of the table that this prints.
#
#   docker/test.sh              builds jars and images, runs all
#   docker/test.sh NAME...      runs these
#   docker/test.sh --no-build   takes the images as they are
#
# What a row printed, and the logs of the containers of one that failed, are in target/docker-test/NAME. Exit status: 0 all
# passed or were skipped, 1 some failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# shellcheck source=docker/engine.sh
source docker/engine.sh

names=()
build=yes
for word in "$@"; do
    case $word in
        --no-build) build= ;;
        -*)
            sed -n '2,9s/^# \{0,1\}//p' "$0"
            exit 2
            ;;
        *) names+=("$(basename "$word" .sh)") ;;
    esac
done
if [ ${#names[@]} = 0 ]; then
    for file in docker/tests/*.sh; do
        names+=("$(basename "$file" .sh)")
    done
fi

title() {
    sed -n 's/^# ROW: //p' "docker/tests/$1.sh"
}

row() {
    printf '%-7s  %5s  %-20s  %s\n' "$@"
}

# Before the first row, once: an engine, what the images are made from, the images.
prepare() {
    engine_up && engine_images || return
    [ -z "$build" ] || docker/build
}

run() {
    local name=$1 out=target/docker-test/$1 began=$SECONDS status=0
    [ -f "docker/tests/$name.sh" ] || { echo "there is no docker/tests/$name.sh" >&2; exit 2; }
    rm -rf "$out"
    mkdir -p "$out"
    ROW=$name OUT=$out bash docker/row.sh "docker/tests/$name.sh" >"$out/log" 2>&1 </dev/null || status=$?
    took="$((SECONDS - began)) s"
    case $status in
        0) row passed "$took" "$name" "$(title "$name")" ;;
        77)
            row skipped "$took" "$name" "$(title "$name"): $(tail -n 1 "$out/log")"
            ;;
        *)
            row failed "$took" "$name" "$(title "$name"): $(tail -n 1 "$out/log")"
            failures=$((failures + 1))
            ;;
    esac
}

why=$(mktemp)
trap 'rm -f "$why"' EXIT
status=0
prepare 2> >(tee "$why" >&2) || status=$?
if [ "$status" = 77 ]; then
    for name in "${names[@]}"; do
        row skipped "" "$name" "$(title "$name"): $(tail -n 1 "$why")"
    done
    exit 0
fi
[ "$status" = 0 ] || exit "$status"

failures=0
for name in "${names[@]}"; do
    run "$name"
done
[ "$failures" = 0 ] || exit 1
