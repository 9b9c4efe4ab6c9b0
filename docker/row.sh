#!/usr/bin/env bash
# Runs one file of docker/tests, with the words of docker/words.sh; whatever it started is gone afterwards: what has the
# row's label, and what its own also_end takes away.
set -euo pipefail

# shellcheck source=docker/words.sh
source "$(dirname "${BASH_SOURCE[0]}")/words.sh"

scratch=$(mktemp -d)

# Everything of a row has its label.
mine=(--filter "label=$label")

keep_logs() {
    local each
    for each in $(docker ps -aq "${mine[@]}"); do
        docker logs "$each" >"$OUT/$(docker inspect -f '{{slice .Name 1}}' "$each").log" 2>&1
    done
}

# A network outlives the last task in it by a moment, and so does a Swarm.
gone() {
    local tries
    for ((tries = 0; tries < 50; tries++)); do
        docker "$@" >/dev/null 2>&1 && return
        sleep 0.2
    done
}

end() {
    local status=$? each
    set +e
    [ "$status" = 0 ] || keep_logs
    ! declare -F also_end >/dev/null || also_end >/dev/null 2>&1
    for each in $(docker service ls -q "${mine[@]}" 2>/dev/null); do
        docker service rm "$each"
    done >/dev/null
    for each in $(docker ps -aq "${mine[@]}"); do
        docker rm -fv "$each"
    done >/dev/null 2>&1
    for each in $(docker network ls -q "${mine[@]}"); do
        gone network rm "$each"
    done
    for each in $(docker image ls -q "${mine[@]}"); do
        docker rmi -f "$each"
    done >/dev/null
    [ -z "${leave:-}" ] || gone swarm leave --force
    rm -rf "$scratch"
    exit "$status"
}
trap end EXIT

# shellcheck source=/dev/null
source "$1"
