# ROW: a batch in the background is done beside the server, which launch then keeps as its child
release filling <<'END'
--- revision b2
--- revises abc123
--- phase expand
--- upgrade
CREATE TABLE notes (id int PRIMARY KEY, words int);
INSERT INTO notes SELECT generate_series(1, 5000);
--- downgrade
DROP TABLE notes;
--- revision c3
--- revises b2
--- phase expand
--- upgrade autocommit
--- batch notes by id background
UPDATE notes SET words = 1 WHERE words IS NULL AND :batch;
--- downgrade
END
database
image=$prefix:filling backend one
ready one

filled() {
    [ "$(sql 'SELECT count(*) FROM notes WHERE words IS NULL')" = 0 ]
}
eventually 600 filled
docker stop -t 10 "$prefix-one" >/dev/null
same "exit status" 143 "$(ends one)"
