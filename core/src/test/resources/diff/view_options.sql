--- old
CREATE TABLE a (n int);
CREATE VIEW v AS SELECT n FROM a;
CREATE VIEW w WITH (security_barrier=true) AS SELECT n FROM a WITH LOCAL CHECK OPTION;
--- new
CREATE TABLE a (n int);
CREATE VIEW v WITH (security_barrier=true) AS SELECT n FROM a;
CREATE VIEW w AS SELECT n FROM a;
--- upgrade
ALTER VIEW v SET (security_barrier = true);

ALTER VIEW w RESET (security_barrier, check_option);
--- downgrade
ALTER VIEW v RESET (security_barrier);

ALTER VIEW w SET (check_option = local, security_barrier = true);
