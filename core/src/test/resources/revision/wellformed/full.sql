-- Anything may be said in comments, before the header too.
--- revision  4f1c2a9b7d3e
--- revises   9c1d07aa52e0, b.2_
--- depends   7a, billing
--- labels    notes
--- message   add notebooks -- and their sources
--- created   2026-11-22T10:00:00Z
--- phase     contract after 9c1d07aa52e0
--- uses      tenant, app_role
--- store     none
--- timeout   lock 5s
-- a comment between
--- timeout   statement 10min

--- upgrade autocommit
--- allow     set-not-null  the table has ten rows
--- timeout   lock 500ms
ALTER TABLE t ALTER COLUMN a SET NOT NULL; -- done

/* a block
--- upgrade
*/
CREATE TABLE notes (id int); CREATE ROLE :"app_role" PASSWORD :'tenant';
--- batch     public."T" by id size 5000 target 500ms background
UPDATE public."T" SET a = 1 WHERE :batch AND b = '
--- downgrade
';
COPY notes FROM STDIN;
1
--- downgrade
\.

--- downgrade autocommit
DROP INDEX CONCURRENTLY i
