# ROW: a contract is held by the release that brings it and applied by the next; the release before last is refused
source docker/swarm.sh
revisions() {
    cat <<'END'
--- revision b2
--- revises abc123
--- message add a name
--- upgrade
ALTER TABLE users ADD COLUMN name text;
--- downgrade
ALTER TABLE users DROP COLUMN name;
--- revision c3
--- revises b2
--- message drop the user name
--- phase contract after b2
--- upgrade
ALTER TABLE users DROP COLUMN username;
--- downgrade
ALTER TABLE users ADD COLUMN username varchar(255);
END
}
release two < <(revisions)
release three < <(
    revisions
    cat <<'END'
--- revision d4
--- revises c3
--- message add size
--- upgrade
ALTER TABLE users ADD COLUMN size int;
--- downgrade
ALTER TABLE users DROP COLUMN size;
END
)
swarm
database
service backend
serves backend 1

update backend --image "$prefix:two"
updated backend completed
holds "Held until the next release: c3 (drop the user name), a contract after b2" "$(said backend)"
same "schema" b2 "$(sql 'SELECT version_num FROM headway_version')"

update backend --image "$prefix:three"
updated backend completed
same "schema" d4 "$(sql 'SELECT version_num FROM headway_version')"

# One release back is fine.
update backend --image "$prefix:two"
updated backend completed
update backend --image "$prefix:three"
updated backend completed

# Two are not, and the new version goes on serving.
old=$(tasks backend)
update backend --image notebooklm-backend:latest
updated backend rollback_completed
told=$(said backend)
holds "the database is ahead of /migrations/ by c3 (drop the user name), and code that does not know b2 does not run on that schema" "$told"
holds "deploy the image, or check out the branch, that has d4" "$told"
holds "headway downgrade b2" "$told"
same "task" "$old" "$(tasks backend)"
docker exec "$old" healthcheck
