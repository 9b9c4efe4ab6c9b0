-- Constraints that hold for new rows and that nobody has held against the old ones. One that is not to be enforced (18) is
-- as it was meant; a partition's is validated with its parent's.
SELECT pg_catalog.quote_ident(k.conname) AS constraint_name,
       CASE WHEN k.conrelid <> 0 THEN pg_catalog.format('TABLE %I.%I', n.nspname, c.relname)
            ELSE pg_catalog.format('DOMAIN %I.%I', n.nspname, t.typname) END AS owner,
       CASE WHEN k.conrelid <> 0 THEN 'table' ELSE 'domain' END AS kind,
       pg_catalog.pg_get_constraintdef(k.oid) AS definition
FROM pg_catalog.pg_constraint k
LEFT JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
LEFT JOIN pg_catalog.pg_type t ON t.oid = k.contypid
JOIN pg_catalog.pg_namespace n ON n.oid = COALESCE(c.relnamespace, t.typnamespace) AND n.nspname !~ '^pg_'
WHERE NOT k.convalidated AND k.conparentid = 0
  AND pg_catalog.to_jsonb(k) ->> 'conenforced' IS DISTINCT FROM 'false'
ORDER BY 2, 1
