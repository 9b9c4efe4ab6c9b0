# ROW: no health check in the service: the image's own sees a version that gives up after nine seconds, and it is rolled back
source docker/swarm.sh
swarm
database
service backend
serves backend 1
same "health check of the service" "<nil>" \
    "$(docker service inspect -f '{{.Spec.TaskTemplate.ContainerSpec.Healthcheck}}' "$prefix-backend")"
load backend

# Five seconds is what Docker watches an update for, unless it is told otherwise.
update backend --env-add DATABASE_URL=postgresql://postgres:x@nowhere:5432/notebooklm --env-add HEADWAY_WAIT=9s
updated backend rollback_completed
unload backend
holds "no login within 9 s" "$(said backend)"
holds "host name nowhere cannot be resolved" "$(said backend)"
