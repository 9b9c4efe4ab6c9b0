package dev.headway.inspect;

import dev.headway.catalog.Aside;
import dev.headway.catalog.Index;
import dev.headway.catalog.IndexKey;
import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Indexes that carry no constraint; a row for each of their columns, one index after the other. */
final class Indexes {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final Draft draft;
    private final Map<Long, ObjectId> replicaIdentities;
    private @Nullable Pending pending;

    Indexes(Draft draft, Map<Long, ObjectId> replicaIdentities) {
        this.draft = draft;
        this.replicaIdentities = replicaIdentities;
    }

    /** An index whose columns are being read. */
    private record Pending(
            long object, Index bare, List<IndexKey> keys, List<Identifier> include, List<String> columnNames) {}

    void read(Row row) throws SQLException {
        long object = row.number("object");
        if (pending == null || pending.object() != object) {
            finish();
            pending = begin(row, object);
        }
        if (pending == null) {
            return;
        }
        long number = row.number("number");
        Optional<Identifier> column =
                number == 0 ? Optional.empty() : Optional.of(draft.column(row.number("relation"), number));
        pending.columnNames().add(column.map(Identifier::name).orElse(row.text("column_name")));
        if (row.flag("is_key")) {
            pending.keys().add(key(row, column));
        } else {
            column.ifPresent(pending.include()::add);
        }
    }

    /** To be called after the last row. */
    void finish() {
        if (pending != null) {
            draft.add(whole(pending));
            pending = null;
        }
    }

    private @Nullable Pending begin(Row row, long object) throws SQLException {
        Address address = Address.relation(object);
        Optional<ObjectId> id = draft.names().own(address);
        Optional<ObjectId> table = draft.names().own(Address.relation(row.number("relation")));
        if (id.isEmpty() || table.isEmpty()) {
            draft.names().forget(address);
            return null;
        }
        if (row.flag("replica_identity")) {
            replicaIdentities.put(row.number("relation"), id.get());
        }
        Index bare = new Index(
                id.get(),
                draft.about(address),
                table.get(),
                row.flag("is_unique"),
                new Identifier(row.text("method")),
                List.of(),
                List.of(),
                row.flag("nulls_not_distinct"),
                row.optional("predicate").map(Texts::bare),
                Constraints.traits(row),
                row.flag("valid"),
                draft.names().relation(row.number("parent")),
                Aside.of(false));
        return new Pending(object, bare, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private static Index whole(Pending pending) {
        Index bare = pending.bare();
        String columns = String.join("_", pending.columnNames());
        boolean generated = GeneratedName.matches(bare.id().name(), bare.table().name(), columns, "idx");
        return new Index(
                bare.id(),
                bare.about(),
                bare.table(),
                bare.unique(),
                bare.method(),
                pending.keys(),
                pending.include(),
                bare.nullsNotDistinct(),
                bare.predicate(),
                bare.traits(),
                bare.valid(),
                bare.partOf(),
                Aside.of(generated));
    }

    private static IndexKey key(Row row, Optional<Identifier> column) throws SQLException {
        int options = (int) row.number("key_options");
        return new IndexKey(
                column,
                column.isPresent() ? column.get().toString() : row.text("expression"),
                row.optional("collation"),
                row.optional("operator_class"),
                row.options("operator_class_options"),
                (options & DESCENDING) != 0,
                (options & NULLS_FIRST) != 0,
                row.integer("statistics"));
    }
}
