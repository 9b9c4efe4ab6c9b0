package dev.headway;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What stands in the schema public: enough of it to tell two databases apart. */
public final class Catalog {

    private Catalog() {}

    public static List<String> of(Project project) throws SQLException {
        List<String> catalog = new ArrayList<>();
        catalog.addAll(project.query("""
                SELECT c.relname, c.relkind, c.relacl, obj_description(c.oid), a.attname, format_type(a.atttypid, a.atttypmod),
                       a.attnotnull, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)
                FROM pg_class c
                LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
                WHERE c.relnamespace = 'public'::regnamespace
                ORDER BY c.relname, a.attnum"""));
        catalog.addAll(project.query("SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname"));
        catalog.addAll(project.query("SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
                + " WHERE connamespace = 'public'::regnamespace ORDER BY 1"));
        catalog.addAll(project.query(
                "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1"));
        return catalog;
    }
}
