# ROW: Headway alone migrates a directory that is mounted, or copied into a server's own image
database
mkdir "$scratch/migrations"
cat >"$scratch/migrations/a1.sql" <<'END'
--- revision a1
--- message create notes
--- upgrade
CREATE TABLE notes (id int);
--- downgrade
DROP TABLE notes;
END
chmod -R a+rX "$scratch"
start once --read-only -v "$scratch/migrations:/migrations:ro" -e DATABASE_URL headway:latest upgrade head
same "exit status" 0 "$(ends once)"
same "version" a1 "$(sql 'SELECT version_num FROM headway_version')"
start launches --read-only -v "$scratch/migrations:/migrations:ro" -e DATABASE_URL headway:latest
same "exit status of launch" 0 "$(ends launches)"
holds "No migrations to apply: a1 (head)" "$(log_of launches)"

# A server that is no Java's, as the seed has it: its image gets one directory, and keeps its command.
cat >"$scratch/Dockerfile" <<END
FROM debian:bookworm-slim
COPY --from=headway:latest /opt/headway /opt/headway
ENV PATH=/opt/headway/bin:\$PATH HEADWAY_MIGRATIONS=/migrations
COPY migrations /migrations
LABEL $label
ENTRYPOINT ["entrypoint"]
CMD ["sleep", "600"]
END
DOCKER_BUILDKIT=0 docker build -q -t "$prefix:server" "$scratch" >/dev/null 2>&1
start server --init -e DATABASE_URL "$prefix:server"
eventually 600 says server "Starting server: sleep 600"
eventually 600 docker exec "$prefix-server" sh -c 'grep -qz sleep /proc/[0-9]*/cmdline'
same "current" "a1 (head)" "$(headway server current 2>/dev/null)"
