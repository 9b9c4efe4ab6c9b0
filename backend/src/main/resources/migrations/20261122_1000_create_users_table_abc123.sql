--- revision  abc123
--- message   create_users_table
--- created   2026-11-22T10:00:00Z

--- upgrade
CREATE TABLE users (
    id            uuid         NOT NULL DEFAULT gen_random_uuid(),
    email         varchar(255) NOT NULL,
    password_hash varchar(255) NOT NULL,
    full_name     varchar(255),
    username      varchar(255),
    is_active     boolean      NOT NULL DEFAULT true,
    is_superuser  boolean      NOT NULL DEFAULT false,
    created_at    timestamptz  NOT NULL DEFAULT now(),
    updated_at    timestamptz,
    deleted_at    timestamptz,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_email_key UNIQUE (email)
);

--- downgrade
DROP TABLE users;
