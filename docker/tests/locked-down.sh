# ROW: read-only root file system, no capabilities, any user: becomes ready; process 1 is the server
database
start one --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --user 54321:0 --memory 512m \
    -e DATABASE_URL notebooklm-backend:latest
ready one
same "user" 54321 "$(docker exec "$prefix-one" id -u)"
holds "backend.jar" "$(docker exec "$prefix-one" cat /proc/1/cmdline | tr '\0' ' ')"
same "processes of Java" 1 "$(docker exec "$prefix-one" sh -c 'ls -l /proc/[0-9]*/exe' 2>/dev/null | grep -c bin/java)"
same "user of the image" 10001:10001 "$(docker image inspect -f '{{.Config.User}}' notebooklm-backend:latest)"
