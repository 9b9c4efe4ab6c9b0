--- revision  b2
--- revises   a1
--- message   a | pipe, `ticks` and @somebody
--- allow phase it | stays

--- upgrade
SELECT 1;	CREATE INDEX "Weird ""name"
	ON note (id);
--- allow alter-column-type nobody is awake
ALTER TABLE note ALTER id TYPE bigint;
UPDATE note SET id = 2 WHERE note.id IN (1,
 2,
 3,
 4,
 5,
 6,
 7,
 8,
 9);
SELECT $$```</details>``$$, '日本語 wide 日本語 wide 日本語 wide 日本語 wide 日本語 wide 日本語 wide 日本語 wide 日本語 wide 日本語 wide 日本語 wide 日本語 wide 日本語 wide 日本語 wide 日本語 wide ';

--- downgrade irreversible <nobody> wants it back
