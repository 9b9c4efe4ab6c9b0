#!/usr/bin/env bash
# Runs one file of docker/tests, with the words of docker/words.sh; whatever it started is gone afterwards.
set -euo pipefail

# shellcheck source=docker/words.sh
source "$(dirname "${BASH_SOURCE[0]}")/words.sh"

scratch=$(mktemp -d)

# Everything of a row has its label.
mine=(--filter "label=$label")

end() {
    local status=$? each
    set +e
    for each in $(docker ps -aq "${mine[@]}"); do
        [ "$status" = 0 ] || docker logs "$each" >"$OUT/$(docker inspect -f '{{slice .Name 1}}' "$each").log" 2>&1
        docker rm -fv "$each"
    done >/dev/null
    for each in $(docker network ls -q "${mine[@]}"); do
        docker network rm "$each"
    done >/dev/null
    for each in $(docker image ls -q "${mine[@]}"); do
        docker rmi -f "$each"
    done >/dev/null
    rm -rf "$scratch"
    exit "$status"
}
trap end EXIT

# shellcheck source=/dev/null
source "$1"
