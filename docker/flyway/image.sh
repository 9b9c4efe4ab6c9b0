# Sourced by docker/measured.sh: the same backend with Flyway's starter, as an image $prefix:flyway, with its database flyway
# migrated. Its cache of classes is trained on that database, since it does not start without one.
mkdir "$scratch/flyway"
mvn -q -B -f docker/flyway/pom.xml dependency:copy-dependencies -DincludeScope=runtime \
    -DincludeArtifactIds=flyway-core,flyway-database-postgresql,spring-boot-flyway -DoutputDirectory="$scratch/flyway/lib"
# Named one by one, since a cache is bound to their order.
flyway_path=/opt/backend/backend.jar$(cd "$scratch/flyway/lib" && printf ':/opt/flyway/%s' *.jar)
sed -n '/^--- upgrade/,/^--- downgrade/{/^---/!p}' backend/src/main/resources/migrations/*_abc123.sql \
    >"$scratch/flyway/V1__create_users_table.sql"
cat >"$scratch/flyway/Dockerfile" <<END
FROM $image
COPY lib /opt/flyway
COPY *.sql /flyway/
ENV SPRING_FLYWAY_LOCATIONS=filesystem:/flyway
LABEL $label
END
DOCKER_BUILDKIT=0 docker build -q -t "$prefix:untrained" "$scratch/flyway" >/dev/null 2>&1

sql 'CREATE DATABASE flyway'
flyway_url=postgresql://postgres:$password@db:5432/flyway
start train --user 0 -e DATABASE_URL="$flyway_url" --entrypoint java "$prefix:untrained" \
    -XX:AOTCacheOutput=/opt/flyway/flyway.aot -XX:-UsePerfData -cp "$flyway_path" \
    dev.headway.notebooklm.Backend
eventually 600 says train "Backend running on"
# What the backend's /ready looks for.
docker exec "$prefix-db" psql -Xq -U postgres -d flyway -c "CREATE TABLE headway_version (version_num varchar(32)
    CONSTRAINT headway_version_pkc PRIMARY KEY); INSERT INTO headway_version VALUES ('abc123')"
ready train
docker stop -t 120 "$prefix-train" >/dev/null
flyway_command=(-XX:AOTCache=/opt/flyway/flyway.aot -XX:MaxRAMPercentage=75 -XX:-UsePerfData -cp "$flyway_path" dev.headway.notebooklm.Backend)
printf -v flyway_words '"%s", ' "${flyway_command[@]}"
docker commit --change 'USER 10001:10001' --change 'ENTRYPOINT ["java"]' --change "CMD [${flyway_words%, }]" --change "LABEL $label" \
    "$prefix-train" "$prefix:flyway" >/dev/null
docker rm -f "$prefix-train" >/dev/null
