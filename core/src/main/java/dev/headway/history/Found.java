package dev.headway.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A relation under one of our names. Immutable.
 *
 * @param kind as in {@code pg_class.relkind}
 * @param lacking what our role may not do with it and would have to; {@code USAGE} is the schema's
 */
record Found(String schema, String name, String kind, boolean hasVersionNumber, List<String> lacking) {

    static Found of(ResultSet row) throws SQLException {
        List<String> lacking =
                new ArrayList<>(Arrays.asList((String[]) row.getArray("lacking").getArray()));
        if (!row.getBoolean("schema_usable")) {
            lacking.add(0, "USAGE");
        }
        return new Found(
                row.getString("schema"),
                row.getString("name"),
                row.getString("kind"),
                row.getBoolean("has_version_num"),
                List.copyOf(lacking));
    }

    /** Whether it looks as a version table does. */
    boolean isVersionTable() {
        return isTable() && hasVersionNumber;
    }

    boolean isTable() {
        return kind.equals("r") || kind.equals("p");
    }

    /** {@code is a view}. */
    String whatItIs() {
        return switch (kind) {
            case "r", "p" -> "is a table without a column version_num";
            case "v" -> "is a view";
            case "m" -> "is a materialized view";
            case "f" -> "is a foreign table";
            case "S" -> "is a sequence";
            case "i", "I" -> "is an index";
            default -> "is no table";
        };
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
