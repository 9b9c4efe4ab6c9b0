-- The version table: Alembic's own shape, so that a database can go from one to the other and back.
CREATE TABLE :"schema".:"version" (
    version_num varchar(32) NOT NULL,
    CONSTRAINT :"constraint" PRIMARY KEY (version_num)
);
COMMENT ON TABLE :"schema".:"version" IS 'Where Headway''s revisions stand: one row for each applied head';
COMMENT ON COLUMN :"schema".:"version".version_num IS 'The revision; it is applied, and so is all that it stands on';
