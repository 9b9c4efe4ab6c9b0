--- revision  bad

--- upgrade
CREATE INDEX "Odd idx" ON "Weird ""name" ("a;b" DESC) WHERE "a;b" IS NOT NULL;

--- downgrade irreversible
