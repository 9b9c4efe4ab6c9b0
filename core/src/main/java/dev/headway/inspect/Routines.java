package dev.headway.inspect;

import dev.headway.catalog.About;
import dev.headway.catalog.Aggregate;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Routine;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.Optional;

/** Functions, procedures and aggregates. */
final class Routines {

    private final Draft draft;

    Routines(Draft draft) {
        this.draft = draft;
    }

    void read(Row row) throws SQLException {
        Address address = Address.of(Address.ROUTINE, row.number("object"));
        Optional<ObjectId> id = draft.names().own(address);
        if (id.isPresent()) {
            draft.add(object(row, id.get(), draft.about(address)));
        }
    }

    private static CatalogObject object(Row row, ObjectId id, About about) throws SQLException {
        String arguments = row.text("arguments");
        if (row.letter("kind") == 'a') {
            return new Aggregate(id, about, arguments.isEmpty() ? "*" : arguments, row.options("options"));
        }
        return new Routine(
                id,
                about,
                arguments,
                row.text("result"),
                new Identifier(row.text("language")),
                row.flag("is_window"),
                row.flag("body"),
                row.text("definition").stripTrailing());
    }
}
