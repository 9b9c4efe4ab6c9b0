package dev.headway.inspect;

import dev.headway.catalog.About;
import dev.headway.catalog.Aside;
import dev.headway.catalog.Column;
import dev.headway.catalog.CompositeType;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Columns with their defaults, and the attributes of composite types. */
final class Columns {

    /** Whatever table and column it was given for: children inherit the name, and renaming a table leaves it. */
    private static final Pattern GENERATED = Pattern.compile("(?s).*_not_null\\d*");

    private final Draft draft;
    private final Map<ObjectId, List<CompositeType.Attribute>> attributes = new HashMap<>();
    private long relation;
    private int position;

    Columns(Draft draft) {
        this.draft = draft;
    }

    /** Reads one; they come by relation, in order. */
    void read(Row row) throws SQLException {
        if (row.number("relation") != relation) {
            relation = row.number("relation");
            position = 0;
        }
        position++;
        Optional<ObjectId> whole = draft.names().own(Address.relation(relation));
        draft.column(address(row), row.text("name"));
        if (whole.isEmpty()) {
            return;
        }
        if (whole.get().kind() == Kind.COMPOSITE_TYPE) {
            attributes.computeIfAbsent(whole.get(), any -> new ArrayList<>()).add(attribute(row));
        } else {
            ObjectId id = whole.get().part(Kind.COLUMN, row.text("name"));
            draft.names().name(address(row), id);
            draft.add(column(row, id));
            defaultValue(row, id);
        }
    }

    /** The attributes of a composite type, in order; empty for a type without. */
    List<CompositeType.Attribute> attributes(ObjectId type) {
        return attributes.getOrDefault(type, List.of());
    }

    private Column column(Row row, ObjectId id) throws SQLException {
        return new Column(
                id,
                draft.about(address(row)),
                Aside.of(position),
                row.text("type"),
                row.optional("collation"),
                notNull(row, id),
                identity(row),
                generated(row),
                storage(row),
                compression(row),
                row.integer("statistics"),
                row.options("options", "foreign_options", ""),
                row.flag("local"),
                row.flag("inherited"));
    }

    private Optional<Column.NotNull> notNull(Row row, ObjectId id) throws SQLException {
        if (!row.flag("not_null")) {
            return Optional.empty();
        }
        Optional<String> comment = Optional.empty();
        if (row.number("not_null_object") != 0) {
            Address constraint = Address.of(Address.CONSTRAINT, row.number("not_null_object"));
            draft.names().name(constraint, id);
            comment = draft.comment(constraint);
        }
        Optional<Identifier> name = row.identifier("not_null_name")
                .filter(given -> !GENERATED.matcher(given.name()).matches());
        return Optional.of(new Column.NotNull(
                name,
                row.flag("not_null_no_inherit"),
                row.flag("not_null_validated"),
                row.flag("not_null_local"),
                comment));
    }

    private void defaultValue(Row row, ObjectId id) throws SQLException {
        if (row.number("default_object") == 0) {
            return;
        }
        Address address = Address.of(Address.DEFAULT, row.number("default_object"));
        if (row.letter("generated") != '\0') {
            draft.names().name(address, id);
        } else {
            ObjectId value = id.defaultValue();
            draft.names().name(address, value);
            draft.add(new DefaultValue(value, About.NOTHING, row.text("expression")));
        }
    }

    private static Optional<Column.Identity> identity(Row row) throws SQLException {
        return switch (row.letter("identity")) {
            case 'a' -> Optional.of(Column.Identity.ALWAYS);
            case 'd' -> Optional.of(Column.Identity.BY_DEFAULT);
            default -> Optional.empty();
        };
    }

    private static Optional<Column.Generated> generated(Row row) throws SQLException {
        char how = row.letter("generated");
        return how == '\0'
                ? Optional.empty()
                : Optional.of(new Column.Generated(Texts.bare(row.text("expression")), how == 's'));
    }

    private static Optional<Column.Storage> storage(Row row) throws SQLException {
        return switch (row.letter("storage")) {
            case 'p' -> Optional.of(Column.Storage.PLAIN);
            case 'e' -> Optional.of(Column.Storage.EXTERNAL);
            case 'x' -> Optional.of(Column.Storage.EXTENDED);
            case 'm' -> Optional.of(Column.Storage.MAIN);
            default -> Optional.empty();
        };
    }

    private static Optional<Identifier> compression(Row row) throws SQLException {
        return switch (row.letter("compression")) {
            case 'p' -> Optional.of(new Identifier("pglz"));
            case 'l' -> Optional.of(new Identifier("lz4"));
            default -> Optional.empty();
        };
    }

    private CompositeType.Attribute attribute(Row row) throws SQLException {
        return new CompositeType.Attribute(
                row.text("name"), row.text("type"), row.optional("collation"), draft.comment(address(row)));
    }

    private static Address address(Row row) throws SQLException {
        return Address.column(row.number("relation"), (int) row.number("number"));
    }
}
