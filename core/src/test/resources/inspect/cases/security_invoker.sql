-- only 15+
CREATE VIEW v WITH (security_invoker = on) AS SELECT 1 AS one;
