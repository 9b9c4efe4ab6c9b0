-- Publications; what is not said is as CREATE PUBLICATION has it.
SELECT oid::bigint AS object, puballtables AS all_tables,
       pg_catalog.array_remove(ARRAY[
           'publish=' || NULLIF(pg_catalog.concat_ws(', ', CASE WHEN pubinsert THEN 'insert' END, CASE WHEN pubupdate THEN 'update' END,
               CASE WHEN pubdelete THEN 'delete' END, CASE WHEN pubtruncate THEN 'truncate' END), 'insert, update, delete, truncate'),
           CASE pubgencols WHEN 's' THEN 'publish_generated_columns=stored' END, -- 18+
           CASE WHEN pubviaroot THEN 'publish_via_partition_root=true' END], NULL) AS options
FROM pg_catalog.pg_publication;
