-- Functions, procedures and aggregates. Of an aggregate, which pg_get_functiondef refuses, what CREATE AGGREGATE lists.
SELECT p.oid::bigint AS object, p.prokind AS kind,
       pg_catalog.pg_get_function_arguments(p.oid) AS arguments,
       COALESCE(pg_catalog.pg_get_function_result(p.oid), '') AS result,
       l.lanname AS language, p.prokind = 'w' AS is_window, p.prosqlbody IS NOT NULL AS body,
       CASE WHEN p.prokind <> 'a' THEN pg_catalog.pg_get_functiondef(p.oid) END AS definition,
       CASE WHEN p.prokind = 'a' THEN pg_catalog.array_remove(ARRAY[
           'sfunc=' || a.aggtransfn::pg_catalog.regproc,
           'stype=' || pg_catalog.format_type(a.aggtranstype, NULL),
           'sspace=' || NULLIF(a.aggtransspace, 0),
           'finalfunc=' || NULLIF(a.aggfinalfn, 0)::pg_catalog.regproc,
           CASE WHEN a.aggfinalextra THEN 'finalfunc_extra=true' END,
           'finalfunc_modify=' || CASE a.aggfinalmodify
               WHEN CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN NULL
               WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END,
           'combinefunc=' || NULLIF(a.aggcombinefn, 0)::pg_catalog.regproc,
           'serialfunc=' || NULLIF(a.aggserialfn, 0)::pg_catalog.regproc,
           'deserialfunc=' || NULLIF(a.aggdeserialfn, 0)::pg_catalog.regproc,
           'initcond=' || pg_catalog.quote_literal(a.agginitval),
           'msfunc=' || NULLIF(a.aggmtransfn, 0)::pg_catalog.regproc,
           'minvfunc=' || NULLIF(a.aggminvtransfn, 0)::pg_catalog.regproc,
           'mstype=' || pg_catalog.format_type(NULLIF(a.aggmtranstype, 0), NULL),
           'msspace=' || NULLIF(a.aggmtransspace, 0),
           'mfinalfunc=' || NULLIF(a.aggmfinalfn, 0)::pg_catalog.regproc,
           CASE WHEN a.aggmfinalextra THEN 'mfinalfunc_extra=true' END,
           'mfinalfunc_modify=' || CASE a.aggmfinalmodify
               WHEN CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN NULL
               WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END,
           'minitcond=' || pg_catalog.quote_literal(a.aggminitval),
           'sortop=OPERATOR(' || pg_catalog.quote_ident(opn.nspname) || '.' || op.oprname || ')',
           CASE WHEN a.aggkind = 'h' THEN 'hypothetical=true' END,
           'parallel=' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END
       ], NULL) END AS options
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
LEFT JOIN pg_catalog.pg_aggregate a ON a.aggfnoid = p.oid
LEFT JOIN pg_catalog.pg_operator op ON op.oid = a.aggsortop
LEFT JOIN pg_catalog.pg_namespace opn ON opn.oid = op.oprnamespace
WHERE p.oid >= 16384 AND p.pronamespace >= 2200;
