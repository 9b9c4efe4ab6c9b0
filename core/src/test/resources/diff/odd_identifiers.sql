--- old
CREATE TABLE "Weird ""name" ("a b" int, "select" text, "Üml" int);
--- new
CREATE TABLE "Weird ""name" ("a b" bigint NOT NULL, "select" text DEFAULT 'x''y', "Üml" int PRIMARY KEY, "new.col" int CHECK ("new.col" > 0));
CREATE INDEX "My Index" ON "Weird ""name" ("select", ("a b" + 1));
COMMENT ON COLUMN "Weird ""name"."select" IS 'back\slash ''quote''';
CREATE VIEW "A View" AS SELECT "a b", "select" FROM "Weird ""name";
--- upgrade
-- expand

COMMENT ON COLUMN "Weird ""name"."select" IS E'back\\slash ''quote''';
ALTER TABLE "Weird ""name" ADD COLUMN "new.col" integer;
ALTER TABLE "Weird ""name" ALTER COLUMN "select" SET DEFAULT 'x''y';

-- contract

ALTER TABLE "Weird ""name" ALTER COLUMN "a b" TYPE bigint;
ALTER TABLE "Weird ""name" ALTER COLUMN "a b" SET NOT NULL;

CREATE VIEW "A View" AS
SELECT "a b",
    "select"
   FROM "Weird ""name";

-- contract, each statement by itself

CREATE INDEX CONCURRENTLY "My Index" ON "Weird ""name" ("select", ("a b" + 1));
ALTER TABLE "Weird ""name" ADD CONSTRAINT "Weird ""name_Üml_not_null_check" CHECK ("Üml" IS NOT NULL) NOT VALID;
ALTER TABLE "Weird ""name" VALIDATE CONSTRAINT "Weird ""name_Üml_not_null_check";
ALTER TABLE "Weird ""name" ALTER COLUMN "Üml" SET NOT NULL;
ALTER TABLE "Weird ""name" DROP CONSTRAINT "Weird ""name_Üml_not_null_check";
ALTER TABLE "Weird ""name"
    ADD CONSTRAINT "Weird ""name_new.col_check" CHECK ("new.col" > 0) NOT VALID;
ALTER TABLE "Weird ""name" VALIDATE CONSTRAINT "Weird ""name_new.col_check";
CREATE UNIQUE INDEX CONCURRENTLY "Weird ""name_pkey" ON "Weird ""name" ("Üml");
ALTER TABLE "Weird ""name"
    ADD CONSTRAINT "Weird ""name_pkey" PRIMARY KEY USING INDEX "Weird ""name_pkey";
--- downgrade
-- expand, each statement by itself

DROP INDEX CONCURRENTLY "My Index";

-- contract

ALTER TABLE "Weird ""name" DROP COLUMN "new.col";
ALTER TABLE "Weird ""name" ALTER COLUMN "select" DROP DEFAULT;
ALTER TABLE "Weird ""name" DROP CONSTRAINT "Weird ""name_pkey";

DROP VIEW "A View";

ALTER TABLE "Weird ""name" ALTER COLUMN "a b" TYPE integer;
ALTER TABLE "Weird ""name" ALTER COLUMN "a b" DROP NOT NULL;
COMMENT ON COLUMN "Weird ""name"."select" IS NULL;
ALTER TABLE "Weird ""name" ALTER COLUMN "Üml" DROP NOT NULL;
--- lost by the downgrade
drops column "Weird ""name"."new.col" with its values
