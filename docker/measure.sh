#!/usr/bin/env bash
# What Headway costs in a container, as a table: docker/measure.sh [RUNS]. From docker run to /ready 200, with nothing to do.
#
# Three ways to start the same backend on the same database: as the image does it; without Headway, the server being the
# entry point; and with Flyway's starter in its place, in docker/flyway, with a cache of classes of its own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export ROW=measure OUT=target/docker-test/measure RUNS=${1:-5}
mkdir -p "$OUT"

# shellcheck source=docker/engine.sh
source docker/engine.sh
engine_up && engine_images
exec bash docker/row.sh docker/measured.sh
