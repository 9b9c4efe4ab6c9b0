CREATE TABLE settings (
    tenant int,
    name text,
    value text,
    token uuid UNIQUE,
    hour int,
    PRIMARY KEY (tenant, name)
);
CREATE UNIQUE INDEX settings_hour ON settings (hour, tenant);
CREATE TABLE units (id int PRIMARY KEY, name text NOT NULL, "values" int);
