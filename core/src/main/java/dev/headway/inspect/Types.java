package dev.headway.inspect;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.CompositeType;
import dev.headway.catalog.Domain;
import dev.headway.catalog.EnumType;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.RangeType;
import java.sql.SQLException;
import java.util.Optional;

/** Types, apart from base types. */
final class Types {

    private final Draft draft;
    private final Columns columns;

    /** @param columns by now with the attributes of the composite types */
    Types(Draft draft, Columns columns) {
        this.draft = draft;
        this.columns = columns;
    }

    void read(Row row) throws SQLException {
        long relation = row.number("relation");
        Address address = Address.of(Address.TYPE, row.number("object"));
        Optional<ObjectId> id = draft.names().own(relation == 0 ? address : Address.relation(relation));
        if (id.isPresent()) {
            draft.add(object(row, id.get(), address));
        }
    }

    private CatalogObject object(Row row, ObjectId id, Address address) throws SQLException {
        return switch (row.letter("kind")) {
            case 'e' -> new EnumType(id, draft.about(address), row.texts("labels"));
            case 'd' -> domain(row, id, address);
            case 'r' -> range(row, id, address);
            default -> new CompositeType(id, draft.about(address), columns.attributes(id));
        };
    }

    private Domain domain(Row row, ObjectId id, Address address) throws SQLException {
        return new Domain(
                id,
                draft.about(address),
                row.text("type"),
                row.optional("collation"),
                row.optional("default_value"),
                row.flag("not_null"));
    }

    private RangeType range(Row row, ObjectId id, Address address) throws SQLException {
        return new RangeType(
                id,
                draft.about(address),
                row.text("type"),
                row.optional("operator_class"),
                row.optional("collation"),
                row.optional("canonical"),
                row.optional("difference"),
                row.text("multirange"));
    }
}
