-- Named before what they are made of; the second names the first.
CREATE VIEW newest AS SELECT * FROM named ORDER BY id DESC LIMIT 1;
CREATE VIEW named AS SELECT id, name, shade(colour) FROM notes WHERE name IS NOT NULL;
