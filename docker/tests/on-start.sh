# ROW: HEADWAY_ON_START: verify refuses what is behind, off looks at nothing, await waits for upgrade
database
backend verifies -e HEADWAY_ON_START=verify
same "exit status of verify" 3 "$(ends verifies)"
holds "the database is behind: at base, 1 pending" "$(log_of verifies)"

backend off -e HEADWAY_ON_START=off
eventually 600 says off "Backend running on"
holds "Migrations are off" "$(log_of off)"
holds "503" "$(answer off)"
holds " 200 " "$(answer off /live)"

backend awaits -e HEADWAY_ON_START=await
eventually 600 says awaits "Database is behind - sleeping"
same "tables" 0 "$(sql "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")"

backend upgrades -e HEADWAY_ON_START=upgrade
for each in upgrades awaits off; do
    ready "$each"
done
backend verifies-again -e HEADWAY_ON_START=verify
ready verifies-again
