# ROW: the health check asks its own container: where the network is shared, another's server does not count
database
backend one
ready one
# In the network of the first: its server answers on the port, and this one waits for a database that never comes.
docker run -d --name "$prefix-two" --label "$label" --network "container:$prefix-one" --read-only --tmpfs /tmp \
    --entrypoint sleep notebooklm-backend:latest 600 >/dev/null
holds "nobody in this container listens on port 8102" "$(answer two)"
docker exec "$prefix-two" healthcheck && fail "somebody else's server counted"
holds " 200 " "$(answer one)"
eventually 600 healthy one
