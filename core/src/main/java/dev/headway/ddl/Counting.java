package dev.headway.ddl;

import dev.headway.catalog.ObjectId;
import dev.headway.sql.Literal;

/** A new sequence begins at its start, whatever its column already holds. */
final class Counting {

    private Counting() {}

    /** Moves the sequence that the column owns to where the column has got to. */
    static String from(ObjectId column, Names names, boolean down) {
        String table = names.of(column.owner());
        String name = column.identifier().toString();
        return "SELECT setval(pg_get_serial_sequence("
                + new Literal(table).quoted().strip() + ", "
                + new Literal(column.name()).quoted().strip() + "), " + (down ? "min(" : "max(") + name + ")) FROM "
                + table
                + " HAVING count(" + name + ") > 0";
    }
}
