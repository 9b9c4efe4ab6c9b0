-- Same structure, other name: renamed, not rebuilt.
--- old
CREATE TABLE notebooks (id int, CONSTRAINT old_pk PRIMARY KEY (id));
--- new
CREATE TABLE notebooks (id int, CONSTRAINT notebooks_pkey PRIMARY KEY (id));
--- data
INSERT INTO notebooks VALUES (5);
--- upgrade
ALTER TABLE notebooks RENAME CONSTRAINT old_pk TO notebooks_pkey;
--- downgrade
ALTER TABLE notebooks RENAME CONSTRAINT notebooks_pkey TO old_pk;
