package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Table;
import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The old name of a table, kept as a view. */
final class Shim {

    private Shim() {}

    /** Empty where row level security holds: a view asks its owner's rights, and would let others see all rows. */
    static Map<String, String> words(String sql, ObjectId table, Catalog before) {
        boolean open = table.kind() == Kind.TABLE
                && before.find(table, Table.class)
                        .filter(any -> !any.rowSecurity() && any.partition().isEmpty())
                        .isPresent();
        Walk walk = new Walk(sql);
        Tokens tokens = walk.tokens;
        if (!open || !tokens.accept("ALTER", "TABLE")) {
            return Map.of();
        }
        tokens.accept("IF", "EXISTS");
        Optional<Named> old = walk.name();
        boolean renames = tokens.accept("RENAME", "TO");
        Optional<Named> name = walk.name();
        if (!renames || old.isEmpty() || name.isEmpty()) {
            return Map.of();
        }
        List<String> parts = new ArrayList<>(old.get().parts());
        parts.set(parts.size() - 1, name.get().bare());
        return Map.of("sql", sql, "old", old.get().toString(), "new", new Named(parts).toString());
    }
}
