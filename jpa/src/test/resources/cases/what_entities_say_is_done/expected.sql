-- expand

ALTER SEQUENCE note_seq INCREMENT BY 50;

DROP INDEX note_was;

-- contract

ALTER TABLE note
    DROP CONSTRAINT note_mood_check,
    ADD CONSTRAINT note_mood_check CHECK ((mood)::text = ANY ((ARRAY['GOOD'::character varying, 'BAD'::character varying])::text[]));
ALTER TABLE note
    ADD CONSTRAINT note_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES owner (id);
ALTER TABLE note DROP CONSTRAINT note_was_check;

DROP VIEW titles;

ALTER TABLE note ALTER COLUMN title TYPE character varying(400);
ALTER TABLE note ALTER COLUMN title SET NOT NULL;

CREATE VIEW titles AS
SELECT id,
    title
   FROM note;

COMMENT ON VIEW titles IS 'kept';
