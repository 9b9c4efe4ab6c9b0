-- PL/pgSQL.
END IF;
