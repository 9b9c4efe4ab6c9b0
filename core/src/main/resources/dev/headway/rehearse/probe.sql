-- Of each of these tables, whether somebody who reads or writes now would have to wait.
SELECT t.oid, NOT headway_rehearse.lockable(t.oid::oid, 'ACCESS SHARE') AS readers,
       NOT headway_rehearse.lockable(t.oid::oid, 'ROW EXCLUSIVE') AS writers
FROM pg_catalog.unnest(?) AS t (oid)
