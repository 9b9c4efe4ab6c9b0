package dev.headway.inspect;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.ForeignTable;
import dev.headway.catalog.MaterializedView;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Partition;
import dev.headway.catalog.ReplicaIdentity;
import dev.headway.catalog.Table;
import dev.headway.catalog.View;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables of all kinds and views. */
final class Relations {

    private final Draft draft;
    private final Map<Long, ObjectId> replicaIdentities;

    /** @param replicaIdentities for a relation, the index or constraint that is its replica identity */
    Relations(Draft draft, Map<Long, ObjectId> replicaIdentities) {
        this.draft = draft;
        this.replicaIdentities = replicaIdentities;
    }

    void read(Row row) throws SQLException {
        Optional<ObjectId> id = draft.names().own(Address.relation(row.number("object")));
        if (id.isPresent()) {
            draft.add(object(row, id.get()));
        }
    }

    private CatalogObject object(Row row, ObjectId id) throws SQLException {
        return switch (row.letter("kind")) {
            case 'v' -> view(row, id);
            case 'm' -> materializedView(row, id);
            case 'f' -> foreignTable(row, id);
            default -> table(row, id);
        };
    }

    private Table table(Row row, ObjectId id) throws SQLException {
        Address address = Address.relation(row.number("object"));
        return new Table(
                id,
                draft.about(address),
                row.flag("unlogged"),
                row.identifier("access_method"),
                row.identifier("tablespace"),
                row.optional("partition_key"),
                partition(row),
                inherits(row),
                draft.names().relation(row.number("of_type")),
                row.options("options", "toast_options", "toast."),
                replicaIdentity(row),
                row.flag("row_security"),
                row.flag("force_row_security"));
    }

    private ForeignTable foreignTable(Row row, ObjectId id) throws SQLException {
        return new ForeignTable(
                id,
                draft.about(Address.relation(row.number("object"))),
                new Identifier(row.text("server")),
                row.options("foreign_options"),
                partition(row),
                inherits(row));
    }

    private View view(Row row, ObjectId id) throws SQLException {
        return new View(
                id,
                draft.about(Address.relation(row.number("object"))),
                Texts.query(row.text("query")),
                row.texts("columns"),
                row.options("options"));
    }

    private MaterializedView materializedView(Row row, ObjectId id) throws SQLException {
        return new MaterializedView(
                id,
                draft.about(Address.relation(row.number("object"))),
                Texts.query(row.text("query")),
                row.texts("columns"),
                row.options("options"),
                row.identifier("access_method"),
                row.identifier("tablespace"),
                row.aside("populated"));
    }

    private Optional<Partition> partition(Row row) throws SQLException {
        // DETACH CONCURRENTLY takes the bound away only when it is done
        if (!row.flag("is_partition")) {
            return Optional.empty();
        }
        boolean pending = row.flag("detach_pending");
        String bound = row.text("bound");
        return parents(row).stream().findFirst().map(parent -> new Partition(parent, bound, pending));
    }

    private List<ObjectId> inherits(Row row) throws SQLException {
        return row.flag("is_partition") ? List.of() : parents(row);
    }

    private List<ObjectId> parents(Row row) throws SQLException {
        List<ObjectId> parents = new ArrayList<>();
        for (long parent : row.numbers("parents")) {
            draft.names().relation(parent).ifPresent(parents::add);
        }
        return parents;
    }

    private ReplicaIdentity replicaIdentity(Row row) throws SQLException {
        return switch (row.letter("replica_identity")) {
            case 'n' -> new ReplicaIdentity(ReplicaIdentity.Mode.NOTHING, Optional.empty());
            case 'f' -> new ReplicaIdentity(ReplicaIdentity.Mode.FULL, Optional.empty());
            case 'i' ->
                new ReplicaIdentity(
                        ReplicaIdentity.Mode.INDEX, Optional.ofNullable(replicaIdentities.get(row.number("object"))));
            default -> ReplicaIdentity.DEFAULT;
        };
    }
}
