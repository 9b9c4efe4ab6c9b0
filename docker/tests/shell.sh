# ROW: in the container's shell: current, history, upgrade head, upgrade REV, downgrade -1, revision -m, log
release three <<'END'
--- revision b2
--- revises abc123
--- message add tags
--- upgrade
CREATE TABLE tags (id int);
--- downgrade
DROP TABLE tags;
--- revision c3
--- revises b2
--- message add notes
--- upgrade
CREATE TABLE notes (id int);
--- downgrade
DROP TABLE notes;
END
database
image=$prefix:three
backend one
ready one
same "current" "c3 (head)" "$(headway one current 2>/dev/null)"
holds "b2 -> c3 (head), add notes" "$(headway one history)"
headway one downgrade -1
same "after downgrade -1" "b2" "$(headway one current 2>/dev/null)"
headway one downgrade -1
headway one upgrade b2
same "after upgrade b2" "b2" "$(headway one current 2>/dev/null)"
headway one upgrade head
same "after upgrade head" "c3 (head)" "$(headway one current 2>/dev/null)"
holds "--- revises   c3" "$(headway one revision -m "add sources" 2>/dev/null)"
same "upgrades of b2 in the log" 2 "$(headway one log 2>/dev/null | grep -c ' upgrade b2 .*: done in ')"
# As somebody types it, in a shell that is not a login's.
same "in sh" "c3 (head)" "$(docker exec "$prefix-one" sh -c 'cd /tmp && headway current' 2>/dev/null)"
