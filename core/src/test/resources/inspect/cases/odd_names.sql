CREATE SCHEMA "a.b";
CREATE TABLE "a.b"."c""d.e" ("select" int, "A b" int PRIMARY KEY, "it's" text DEFAULT 'it''s', "$1" int CHECK ("$1" > 0));
CREATE INDEX "I dx" ON "a.b"."c""d.e" ("select", ("A b" + 1));
CREATE TYPE "a.b"."T y" AS ENUM ('x');
CREATE TABLE "a.b".uses (x "a.b"."T y" DEFAULT 'x', y "a.b"."T y"[]);
CREATE FUNCTION "a.b"."F n"("a.b"."T y", VARIADIC "a.b"."T y"[]) RETURNS "a.b"."T y" LANGUAGE sql AS 'SELECT $1';
CREATE VIEW "a.b"."V" AS SELECT "A b" AS "X" FROM "a.b"."c""d.e";
