--
-- PostgreSQL database dump
--

\restrict 0aBcD

SET statement_timeout = 0;
SET transaction_timeout = 0;
SET never.heard_of = 1;
SET setting_of_a_later_major = 1;
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET row_security = off;

CREATE SCHEMA public;
CREATE TABLE public.notes (id integer NOT NULL, name text);
ALTER TABLE public.notes OWNER TO "Olga ""O""";
CREATE SEQUENCE public.notes_id_seq AS integer;
ALTER SEQUENCE public.notes_id_seq OWNER TO "Olga ""O""";
ALTER SEQUENCE public.notes_id_seq OWNED BY public.notes.id;
COPY public.notes (id, name) FROM stdin;
1	one; two
2	\N
\.
INSERT INTO public.notes VALUES (3, 'three');
SELECT pg_catalog.setval('public.notes_id_seq', 3, true);
GRANT SELECT ON TABLE public.notes TO reader_of_rows;
BEGIN;
CREATE MATERIALIZED VIEW public.seen AS SELECT count(*) FROM public.notes;
COMMIT;

\unrestrict 0aBcD
