CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email varchar(320) NOT NULL UNIQUE,
    name text COLLATE "C" DEFAULT 'nobody',
    age int CHECK (age > 0),
    CHECK (name <> '' AND email <> '')
);
COMMENT ON TABLE users IS 'People';
COMMENT ON COLUMN users.email IS 'As typed';
CREATE INDEX ON users (lower(name) DESC, age) WHERE age > 17;

CREATE SCHEMA "Weird ""one";
CREATE TABLE "Weird ""one"."Select" (
    id serial,
    "user" bigint REFERENCES users ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    total numeric(10, 2) GENERATED ALWAYS AS (1 + 2) STORED
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX named ON "Weird ""one"."Select" ("user") INCLUDE (total);
CREATE SEQUENCE free INCREMENT BY 5 CYCLE;
