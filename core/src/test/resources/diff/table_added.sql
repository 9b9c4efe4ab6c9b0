--- old
--- new
CREATE TABLE users (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), email text NOT NULL UNIQUE, made timestamptz NOT NULL DEFAULT now());
CREATE TABLE notebooks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  owner uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  title varchar(200) NOT NULL CHECK (title <> ''),
  size integer NOT NULL DEFAULT 0,
  CONSTRAINT one_title UNIQUE (owner, title)
);
CREATE INDEX notebooks_owner_idx ON notebooks (owner);
COMMENT ON TABLE notebooks IS 'What people write in';
COMMENT ON COLUMN notebooks.title IS 'It''s shown';
--- upgrade
CREATE TABLE users (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    email text NOT NULL UNIQUE,
    made timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE notebooks (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    title character varying(200) NOT NULL CHECK ((title)::text <> ''::text),
    size integer DEFAULT 0 NOT NULL,
    CONSTRAINT one_title UNIQUE (owner, title)
);

COMMENT ON COLUMN notebooks.title IS 'It''s shown';
COMMENT ON TABLE notebooks IS 'What people write in';
CREATE INDEX notebooks_owner_idx ON notebooks (owner);
--- downgrade
DROP TABLE notebooks;

DROP TABLE users;
--- lost by the downgrade
drops table notebooks with its rows
drops table users with its rows
