# ROW: the caches of classes fit the Java that runs with them, with either collector
for collector in Serial G1; do
    docker run --rm --label "$label" --read-only --tmpfs /tmp --entrypoint java -e DATABASE_URL notebooklm-backend:latest \
        -XX:+Use${collector}GC -XX:AOTMode=on -XX:AOTCache=/opt/backend/backend.aot \
        -Dspring.context.exit=onRefresh -jar /opt/backend/backend.jar
done
docker run --rm --label "$label" --read-only --entrypoint java notebooklm-backend:latest \
    -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -XX:AOTMode=on -XX:AOTCache=/opt/headway/headway.aot \
    -jar /opt/headway/headway.jar heads
