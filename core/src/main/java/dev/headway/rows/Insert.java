package dev.headway.rows;

import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as SQL: each a choice for every slot of the table. */
final class Insert {

    private Insert() {}

    static String sql(ObjectId table, List<Slot> slots, List<List<List<String>>> rows) {
        if (slots.isEmpty()) {
            return "INSERT INTO " + table.sql() + " DEFAULT VALUES";
        }
        String columns = slots.stream()
                .flatMap(slot -> slot.columns().stream())
                .map(Identifier::quoted)
                .collect(Collectors.joining(", "));
        String values = rows.stream()
                .map(row -> row.stream().flatMap(List::stream).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table.sql() + " (" + columns + ") OVERRIDING SYSTEM VALUE VALUES " + values;
    }
}
