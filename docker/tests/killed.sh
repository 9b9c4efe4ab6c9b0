# ROW: killed with SIGKILL while it migrates: another finishes, each revision once
release slow <<'END'
--- revision b2
--- revises abc123
--- phase expand
--- upgrade
CREATE TABLE tags (id int);
SELECT pg_sleep(10);
--- downgrade
DROP TABLE tags;
END
database
image=$prefix:slow
backend one
eventually 600 answers one "applying b2"
backend two
eventually 600 answers two "waiting for another migrator"
docker kill --signal KILL "$prefix-one" >/dev/null
same "exit status" 137 "$(ends one)"
ready two
same "current" "b2 (head)" "$(headway two current 2>/dev/null)"
same "times done" 1 "$(sql "SELECT count(*) FROM headway_journal WHERE revision = 'b2' AND outcome = 'done'")"
