-- The version table of the schema we create in: Alembic's where there is one, else Headway's; NULL when neither.
-- The text of a regclass is quoted and qualified as far as needed, so that it can stand in a statement.
SELECT coalesce(
           to_regclass(quote_ident(current_schema()) || '.alembic_version'),
           to_regclass(quote_ident(current_schema()) || '.headway_version'))::text
