package dev.headway.inspect;

import dev.headway.catalog.Aside;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.SequenceOptions;
import java.sql.SQLException;
import java.util.Optional;

/** Sequences, whoever owns them. */
final class Sequences {

    private final Draft draft;

    Sequences(Draft draft) {
        this.draft = draft;
    }

    void read(Row row) throws SQLException {
        Address address = Address.relation(row.number("object"));
        Optional<ObjectId> id = draft.names().own(address);
        if (id.isEmpty()) {
            return;
        }
        Optional<ObjectId> column = Optional.empty();
        if (row.number("owned_by") != 0) {
            column = draft.names().own(Address.column(row.number("owned_by"), (int) row.number("owned_by_column")));
            if (column.isEmpty()) {
                draft.names().forget(address);
                return;
            }
        }
        draft.add(sequence(row, id.get(), column));
    }

    private Sequence sequence(Row row, ObjectId id, Optional<ObjectId> column) throws SQLException {
        boolean generated = column.filter(
                        owner -> GeneratedName.matches(id.name(), owner.owner().name(), owner.name(), "seq"))
                .isPresent();
        return new Sequence(
                id,
                draft.about(Address.relation(row.number("object"))),
                row.flag("unlogged"),
                new SequenceOptions(
                        row.text("type"),
                        row.number("start"),
                        row.number("increment"),
                        row.number("minimum"),
                        row.number("maximum"),
                        row.number("cache"),
                        row.flag("cycle")),
                column,
                row.flag("identity"),
                Aside.of(generated));
    }
}
