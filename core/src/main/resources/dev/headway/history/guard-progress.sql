-- PL/pgSQL. Nothing is under way.
DECLARE
    under_way record;
BEGIN
    FOR under_way IN SELECT p.* FROM :"schema".headway_progress p WHERE p.version_table = :'version_table'
            AND p.statement = 0 LOOP
        RAISE EXCEPTION '% % runs outside a transaction and did not come to its end: % of % statements had taken effect',
                under_way.direction, under_way.revision, under_way.statements_done, under_way.statements_total
            USING ERRCODE = 'HW003', DETAIL = COALESCE('It was at: ' || under_way.intended, ''),
                  HINT = 'finish or undo by hand what it began, then say where the schema stands: headway stamp '
                      || under_way.revision || '   if that is complete, or headway stamp of what is below it';
    END LOOP;
END;
