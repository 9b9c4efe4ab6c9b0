-- Makes of a scratch database what production is to its role: a twin of that role owns what the role owns there, and what
-- production does not have, since the role will have made it. May run again when more was made.
SELECT pg_catalog.set_config('headway.rights', :'rights', false), pg_catalog.set_config('headway.twin', :'twin', false);

DO $settle$
DECLARE
    rights jsonb := pg_catalog.current_setting('headway.rights');
    twin text := pg_catalog.current_setting('headway.twin');
    -- The role's own name too, since a revision may give things to it: who gets them needs CREATE where they are.
    both_of_them text := pg_catalog.quote_ident(twin);
    item record;
    held text;
BEGIN
    -- Roles belong to all databases: whoever else settles one waits for our end, lest both write the same row.
    LOCK TABLE pg_catalog.pg_auth_members IN SHARE ROW EXCLUSIVE MODE;
    BEGIN
        EXECUTE pg_catalog.format('CREATE ROLE %I %s %s %s', twin,
            CASE WHEN (rights->>'createdb')::boolean THEN 'CREATEDB' ELSE '' END,
            CASE WHEN (rights->>'createrole')::boolean THEN 'CREATEROLE' ELSE '' END,
            CASE WHEN (rights->>'bypassrls')::boolean THEN 'BYPASSRLS' ELSE '' END);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- from another run
    END;

    -- Whoever it is a member of, and itself: what is given to that role it may do as well.
    FOR item IN SELECT r.name FROM pg_catalog.jsonb_array_elements_text(rights->'roles') r (name) LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.rolname = item.name) AND item.name !~ '^pg_' THEN
            EXECUTE pg_catalog.format('CREATE ROLE %I', item.name);
        END IF;
        -- A superuser of ours owns all that nobody else does.
        IF EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.rolname = item.name AND NOT r.rolsuper) THEN
            EXECUTE pg_catalog.format('GRANT %I TO %I', item.name, twin);
            IF item.name = rights->>'role' THEN
                both_of_them := both_of_them || ', ' || pg_catalog.quote_ident(item.name);
            END IF;
        END IF;
    END LOOP;

    IF (rights->>'owner')::boolean THEN
        EXECUTE pg_catalog.format('ALTER DATABASE %I OWNER TO %I', pg_catalog.current_database(), twin);
    END IF;
    IF (rights->>'creates')::boolean THEN
        EXECUTE pg_catalog.format('GRANT CREATE ON DATABASE %I TO %I', pg_catalog.current_database(), twin);
    END IF;
    FOR item IN SELECT e.name FROM pg_catalog.jsonb_array_elements_text(rights->'extensions') e (name) LOOP
        BEGIN
            EXECUTE pg_catalog.format('CREATE EXTENSION IF NOT EXISTS %I', item.name);
        EXCEPTION WHEN OTHERS THEN
            NULL; -- scratch does not have it
        END;
    END LOOP;

    FOR item IN
        SELECT n.nspname, s.there
        FROM pg_catalog.pg_namespace n
        LEFT JOIN pg_catalog.jsonb_array_elements(rights->'schemas') s (there) ON s.there->>'name' = n.nspname
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    LOOP
        EXECUTE pg_catalog.format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', item.nspname);
        IF item.there IS NULL OR (item.there->>'owned')::boolean THEN
            EXECUTE pg_catalog.format('ALTER SCHEMA %I OWNER TO %I', item.nspname, twin);
        END IF;
        IF COALESCE((item.there->>'creates')::boolean, true) THEN
            EXECUTE pg_catalog.format('GRANT CREATE ON SCHEMA %I TO %s', item.nspname, both_of_them);
        END IF;
        IF COALESCE((item.there->>'usable')::boolean, true) THEN
            EXECUTE pg_catalog.format('GRANT USAGE ON SCHEMA %I TO %s', item.nspname, both_of_them);
        END IF;
    END LOOP;

    -- A sequence of a column goes with its table, and a member of an extension stays with it.
    FOR item IN
        SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, c.relkind, o.there
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.jsonb_array_elements(rights->'relations') o (there)
            ON o.there->>'schema' = n.nspname AND o.there->>'name' = c.relname
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
          AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND NOT EXISTS (
              SELECT FROM pg_catalog.pg_depend d
              WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                AND (d.deptype = 'e' OR (c.relkind = 'S' AND d.deptype IN ('a', 'i')))
          )
    LOOP
        IF item.there IS NULL THEN
            EXECUTE pg_catalog.format('ALTER TABLE %s OWNER TO %I', item.name, twin);
        ELSIF item.relkind <> 'S' AND pg_catalog.jsonb_typeof(item.there->'held') = 'array' THEN
            FOR held IN SELECT h.name FROM pg_catalog.jsonb_array_elements_text(item.there->'held') h (name) LOOP
                EXECUTE pg_catalog.format('GRANT %s ON %s TO %I', held, item.name, twin);
            END LOOP;
        END IF;
    END LOOP;

    FOR item IN
        SELECT s.name
        FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
            pg_catalog.pg_get_function_identity_arguments(p.oid)) AS name) s
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND NOT COALESCE(rights->'routines' ? s.name, false)
          AND NOT EXISTS (
              SELECT FROM pg_catalog.pg_depend d
              WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i')
          )
    LOOP
        EXECUTE pg_catalog.format('ALTER ROUTINE %s OWNER TO %I', item.name, twin);
    END LOOP;

    FOR item IN
        SELECT s.name
        FROM pg_catalog.pg_type t
        JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
        CROSS JOIN LATERAL (SELECT pg_catalog.format('%I.%I', n.nspname, t.typname) AS name) s
        WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c')
          AND NOT COALESCE(rights->'types' ? s.name, false)
          AND NOT EXISTS (
              SELECT FROM pg_catalog.pg_depend d
              WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND d.objid = t.oid AND d.deptype = 'e'
          )
    LOOP
        EXECUTE pg_catalog.format('ALTER TYPE %s OWNER TO %I', item.name, twin);
    END LOOP;
END
$settle$
