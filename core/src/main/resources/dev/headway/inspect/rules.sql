-- Rules; that which makes a view, _RETURN, is the view itself: what it needs, the view needs.
SELECT r.oid::bigint AS object, r.ev_class::bigint AS relation, r.rulename AS name, r.ev_enabled AS enabled,
       r.rulename = '_RETURN' AS is_view,
       CASE WHEN r.rulename <> '_RETURN' THEN pg_catalog.pg_get_ruledef(r.oid) END AS definition
FROM pg_catalog.pg_rewrite r
WHERE r.oid >= 16384;
