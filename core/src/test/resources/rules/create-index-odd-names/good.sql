--- revision  bad

--- upgrade autocommit
CREATE INDEX CONCURRENTLY "Odd idx" ON "Weird ""name" ("a;b" DESC) WHERE "a;b" IS NOT NULL;

--- downgrade irreversible
