#!/usr/bin/env bash
# Makes the cluster on the first start, with the user, password and database that the environment names; then serves.
set -euo pipefail

if [ "$(id -u)" = 0 ]; then
    chown postgres: /var/lib/postgresql
    exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
fi
export PATH=/usr/lib/postgresql/server/bin:$PATH

user=${POSTGRES_USER:-postgres}
password=${POSTGRES_PASSWORD:-}
[ -z "${POSTGRES_PASSWORD_FILE:-}" ] || password=$(cat "$POSTGRES_PASSWORD_FILE")

if [ ! -s "$PGDATA/PG_VERSION" ]; then
    # Under another name until it is whole: a kill meanwhile leaves nothing that looks like a cluster.
    rm -rf "$PGDATA.new"
    initdb -D "$PGDATA.new" -U "$user" -E UTF8 --locale=C.UTF-8 --auth-local=trust --auth-host=scram-sha-256 \
        --pwfile=<(printf '%s\n' "$password") --no-sync >/dev/null
    echo "host all all all scram-sha-256" >>"$PGDATA.new/pg_hba.conf"
    echo "listen_addresses = '*'" >>"$PGDATA.new/postgresql.conf"
    database=${POSTGRES_DB:-$user}
    if [ "$database" != postgres ]; then
        printf 'CREATE DATABASE "%s";\n' "${database//\"/\"\"}" |
            postgres --single -D "$PGDATA.new" postgres >/dev/null
    fi
    mv "$PGDATA.new" "$PGDATA"
fi
case ${1:-} in
    postgres) exec "$@" -D "$PGDATA" -k /var/run/postgresql ;;
    *) exec "$@" ;;
esac
