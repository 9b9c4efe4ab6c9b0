DO $$ BEGIN CREATE ROLE hw_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
CREATE FOREIGN DATA WRAPPER wrapper OPTIONS (debug 'true');
CREATE SERVER far FOREIGN DATA WRAPPER wrapper OPTIONS (host 'x=y');
CREATE USER MAPPING FOR hw_reader SERVER far OPTIONS (password 'secret');
CREATE FOREIGN TABLE away (id int OPTIONS (name 'ID') NOT NULL, CHECK (id > 0)) SERVER far OPTIONS (tab 'le');
GRANT USAGE ON FOREIGN SERVER far TO hw_reader;
