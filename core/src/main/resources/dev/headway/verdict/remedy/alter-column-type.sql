-- the column stands last from then on
--- upgrade autocommit
ALTER TABLE {table} ADD COLUMN {next} {type};
CREATE FUNCTION {sync}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.{next} := (SELECT {converted} FROM (SELECT NEW.*) AS {alias});
    RETURN NEW;
END
$$;
CREATE TRIGGER {trigger} BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {sync}();
--- batch {table} by {key}
UPDATE {table} SET {next} = {converted} WHERE {next} IS NULL AND {name} IS NOT NULL AND :batch;

-- then, when no code needs the old one:
--- phase contract
--- upgrade
DROP TRIGGER {trigger} ON {table};
DROP FUNCTION {sync}();
ALTER TABLE {table} DROP COLUMN {name};
ALTER TABLE {table} RENAME COLUMN {next} TO {name};{defaulting}
