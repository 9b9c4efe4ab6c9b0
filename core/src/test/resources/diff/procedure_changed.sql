--- old
CREATE PROCEDURE gone() LANGUAGE sql AS $$ SELECT 1 $$;
CREATE PROCEDURE changed(n int) LANGUAGE sql AS $$ SELECT 1 $$;
--- new
CREATE PROCEDURE come(n int, INOUT m text) LANGUAGE plpgsql AS $$ BEGIN m := n; END $$;
CREATE PROCEDURE changed(n int) LANGUAGE sql AS $$ SELECT 2 $$;
COMMENT ON PROCEDURE changed(int) IS 'otherwise';
--- upgrade
-- expand

CREATE OR REPLACE PROCEDURE public.changed(IN n integer)
 LANGUAGE sql
AS $procedure$ SELECT 2 $procedure$;
COMMENT ON PROCEDURE public.changed(integer) IS 'otherwise';

CREATE PROCEDURE public.come(IN n integer, INOUT m text)
 LANGUAGE plpgsql
AS $procedure$ BEGIN m := n; END $procedure$;

-- contract

DROP PROCEDURE public.gone();
--- downgrade
-- expand

CREATE OR REPLACE PROCEDURE public.changed(IN n integer)
 LANGUAGE sql
AS $procedure$ SELECT 1 $procedure$;
COMMENT ON PROCEDURE public.changed(integer) IS NULL;

CREATE PROCEDURE public.gone()
 LANGUAGE sql
AS $procedure$ SELECT 1 $procedure$;

-- contract

DROP PROCEDURE public.come(integer, text);
