-- PL/pgSQL. Nothing is under way.
DECLARE
    under_way record;
BEGIN
    FOR under_way IN SELECT p.* FROM :"schema".headway_progress p WHERE p.version_table = :'version_table'
            AND p.statement = 0 LOOP
        RAISE EXCEPTION '% % has not come to its end: % of % statements have taken effect',
                under_way.direction, under_way.revision, under_way.statements_done, under_way.statements_total
            USING ERRCODE = 'HW003', DETAIL = COALESCE('It was at: ' || under_way.intended, ''),
                  HINT = pg_catalog.format('go on with it: headway %s %s   then run this script again, or write another one',
                      under_way.direction, under_way.revision || CASE under_way.direction WHEN 'downgrade' THEN '-1' ELSE '' END);
    END LOOP;
END;
