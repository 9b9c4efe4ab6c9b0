--- old
CREATE TABLE "Weird ""name" ("a b" int, "select" text, "Üml" int);
--- new
CREATE TABLE "Weird ""name" ("a b" bigint NOT NULL, "select" text DEFAULT 'x''y', "Üml" int PRIMARY KEY, "new.col" int CHECK ("new.col" > 0));
CREATE INDEX "My Index" ON "Weird ""name" ("select", ("a b" + 1));
COMMENT ON COLUMN "Weird ""name"."select" IS 'back\slash ''quote''';
CREATE VIEW "A View" AS SELECT "a b", "select" FROM "Weird ""name";
