--- old
CREATE TABLE notebooks (body json DEFAULT '{}');
--- new
CREATE TABLE notebooks (body jsonb DEFAULT '{}');
CREATE INDEX notebooks_body_idx ON notebooks USING gin (body);
--- data
INSERT INTO notebooks VALUES ('{"a": 1}');
--- upgrade
-- contract

ALTER TABLE notebooks ALTER COLUMN body DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN body TYPE jsonb;
ALTER TABLE notebooks ALTER COLUMN body SET DEFAULT '{}';

-- contract, each statement by itself

CREATE INDEX CONCURRENTLY notebooks_body_idx ON notebooks USING gin (body);
--- downgrade
-- expand, each statement by itself

DROP INDEX CONCURRENTLY notebooks_body_idx;

-- contract

ALTER TABLE notebooks ALTER COLUMN body DROP DEFAULT;
ALTER TABLE notebooks ALTER COLUMN body TYPE json;
ALTER TABLE notebooks ALTER COLUMN body SET DEFAULT '{}';
