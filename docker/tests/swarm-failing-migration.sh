# ROW: a migration fails in an update: the old version serves all the time, rolled back, schema at the last good revision
source docker/swarm.sh
release bad <<'END'
--- revision b2
--- revises abc123
--- message add colour
--- upgrade
ALTER TABLE users ADD COLUMN colour text;
--- downgrade
ALTER TABLE users DROP COLUMN colour;
--- revision c3
--- revises b2
--- message add size
--- upgrade
ALTER TABLE users ADD COLUMN size nosuchtype;
--- downgrade
ALTER TABLE users DROP COLUMN size;
END
swarm
database
service backend
serves backend 1
load backend

update backend --image "$prefix:bad"
updated backend rollback_completed
serves backend 1
unload backend

holds 'upgrade c3 failed: type "nosuchtype" does not exist [42704]' "$(said backend)"
holds "Running upgrade abc123 -> b2, add colour" "$(said backend)"
same "schema" b2 "$(sql 'SELECT version_num FROM headway_version')"
same "image" notebooklm-backend:latest \
    "$(docker service inspect -f '{{.Spec.TaskTemplate.ContainerSpec.Image}}' "$prefix-backend")"

# What was rolled back to is older than the schema, and starts on it again.
update backend
updated backend completed
holds "The database is ahead of these files by b2 (add colour)" "$(said backend)"
