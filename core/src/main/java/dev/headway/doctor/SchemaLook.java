package dev.headway.doctor;

import dev.headway.doctor.Finding.Kind;
import dev.headway.sql.Template;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What PostgreSQL itself calls unfinished in the schema, whoever began it. */
record SchemaLook(Looks looks) {

    void take() {
        looks.look("the indexes", () -> looks.rows(Template.of(SchemaLook.class, "indexes.sql"), this::index));
        looks.look("the partitions", () -> looks.rows(Template.of(SchemaLook.class, "detached.sql"), this::detached));
        looks.look(
                "the constraints",
                () -> looks.rows(Template.of(SchemaLook.class, "constraints.sql"), this::constraint));
    }

    private void index(ResultSet row) throws SQLException {
        String index = row.getString("index");
        looks.found(
                Kind.INVALID_INDEX,
                "the index " + index + " is INVALID: queries do not use it, and every write to "
                        + row.getString("table_name") + " pays for it",
                looks.database(),
                remedy(row, index));
    }

    private static String remedy(ResultSet row, String index) throws SQLException {
        if (row.getBoolean("under_way")) {
            return "another session may be building it: wait for that one, then look again: headway doctor";
        }
        if (row.getBoolean("partitioned")) {
            return "build the index of each partition that has none, CREATE INDEX CONCURRENTLY, and attach it: ALTER INDEX "
                    + index + " ATTACH PARTITION …;";
        }
        if (row.getBoolean("leftover")) {
            return "a REINDEX CONCURRENTLY was interrupted, and the index that it was to replace works: DROP INDEX"
                    + " CONCURRENTLY " + index + ";";
        }
        return "build it again: REINDEX INDEX CONCURRENTLY " + index
                + ";   or, if nothing needs it: DROP INDEX CONCURRENTLY " + index + ";";
    }

    private void detached(ResultSet row) throws SQLException {
        String parent = row.getString("parent");
        String partition = row.getString("partition");
        looks.found(
                Kind.DETACH_PENDING,
                "the partition " + partition + " is half detached: " + parent + " shows its rows no longer",
                looks.database(),
                "ALTER TABLE " + parent + " DETACH PARTITION " + partition + " FINALIZE;");
    }

    private void constraint(ResultSet row) throws SQLException {
        String name = row.getString("constraint_name");
        String owner = row.getString("owner");
        looks.found(
                Kind.UNVALIDATED_CONSTRAINT,
                "the constraint " + name + " is NOT VALID: old rows may break it\n" + row.getString("definition"),
                looks.database() + ", " + row.getString("kind") + owner.substring(owner.indexOf(' ')),
                "ALTER " + owner + " VALIDATE CONSTRAINT " + name + ";   as a revision of its own, if none that is"
                        + " pending does so");
    }
}
