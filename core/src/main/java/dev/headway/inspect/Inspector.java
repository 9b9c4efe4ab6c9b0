package dev.headway.inspect;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the schema of a database: everything but what is PostgreSQL's own, an extension's, temporary, or Headway's. Works
 * by set-based queries whose number does not depend on how much there is. Immutable.
 */
public final class Inspector {

    private final Bookkeeping bookkeeping;

    private Inspector(Bookkeeping bookkeeping) {
        this.bookkeeping = bookkeeping;
    }

    /** Leaves out Headway's and Alembic's tables, by their usual names. */
    public Inspector() {
        this(new Bookkeeping(Optional.empty()));
    }

    /** Leaves out a version table of another name, too. */
    public Inspector withoutVersionTable(String schema, String name) {
        return new Inspector(new Bookkeeping(Optional.of(ObjectId.of(Kind.TABLE, schema, name))));
    }

    /**
     * Reads the schema in a transaction of its own, which sees one state of it.
     *
     * @param connection in autocommit mode, as it is left
     * @throws SQLException if the connection fails; what our role may not read is no failure
     */
    public Catalog inspect(Connection connection) throws SQLException {
        try (Snapshot snapshot = Snapshot.open(connection)) {
            return read(snapshot);
        }
    }

    private Catalog read(Snapshot snapshot) throws SQLException {
        Draft draft = new Draft(Names.read(snapshot, bookkeeping), Abouts.read(snapshot));
        namespaces(draft);
        Columns columns = new Columns(draft);
        snapshot.read("columns", columns::read);
        Map<Long, ObjectId> replicaIdentities = new HashMap<>();
        snapshot.read("constraints", new Constraints(draft, replicaIdentities)::read);
        Indexes indexes = new Indexes(draft, replicaIdentities);
        snapshot.read("indexes", indexes::read);
        indexes.finish();
        snapshot.read("relations", new Relations(draft, replicaIdentities)::read);
        snapshot.read("sequences", new Sequences(draft)::read);
        snapshot.read("dependencies", new Dependencies(draft)::read);
        return draft.finish(snapshot);
    }

    private static void namespaces(Draft draft) {
        draft.names().all().forEach((address, id) -> {
            if (id.kind() == Kind.SCHEMA) {
                draft.add(new Schema(id, draft.about(address)));
            }
        });
    }
}
