package dev.headway.inspect;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
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
    private final boolean often;
    private final boolean dependencies;

    private Inspector(Bookkeeping bookkeeping, boolean often, boolean dependencies) {
        this.bookkeeping = bookkeeping;
        this.often = often;
        this.dependencies = dependencies;
    }

    /** Leaves out Headway's and Alembic's tables, by their usual names. */
    public Inspector() {
        this(new Bookkeeping(Optional.empty()), false, true);
    }

    /** Leaves out a version table of another name, too. */
    public Inspector withoutVersionTable(String schema, String name) {
        return new Inspector(new Bookkeeping(Optional.of(ObjectId.of(Kind.TABLE, schema, name))), often, dependencies);
    }

    /**
     * For whoever inspects again and again in a session of his own: the server keeps the plans of the queries, to make
     * which takes it a third of the time.
     */
    public Inspector often() {
        return new Inspector(bookkeeping, true, dependencies);
    }

    /** For whoever asks what is there, and not in which order it can be made or dropped: catalogs without dependencies. */
    public Inspector withoutDependencies() {
        return new Inspector(bookkeeping, often, false);
    }

    /**
     * Reads the schema in a transaction of its own, which sees one state of it.
     *
     * @param connection in autocommit mode, as it is left
     * @throws SQLException if the connection fails; what our role may not read is no failure
     */
    public Catalog inspect(Connection connection) throws SQLException {
        try (Snapshot snapshot = Snapshot.open(connection, often)) {
            return read(snapshot);
        }
    }

    private Catalog read(Snapshot snapshot) throws SQLException {
        Draft draft = new Draft(Names.read(snapshot, bookkeeping), Abouts.read(snapshot));
        draft.addListed();
        relations(snapshot, draft);
        snapshot.read("routines", new Routines(draft)::read);
        Parts parts = new Parts(draft);
        snapshot.read("triggers", parts::trigger);
        snapshot.read("rules", parts::rule);
        snapshot.read("policies", parts::policy);
        Publications publications = new Publications(draft);
        snapshot.read("publications", publications::read);
        snapshot.read("publication-members", publications::member);
        snapshot.read("definitions", new Definitions(draft)::read);
        if (dependencies) {
            snapshot.read("dependencies", new Dependencies(draft)::read);
        }
        snapshot.read("unmodelled", draft::unmodelled);
        return draft.finish(snapshot.server(), snapshot.role());
    }

    /** Columns come first: all the others speak of columns by number. */
    private static void relations(Snapshot snapshot, Draft draft) throws SQLException {
        Columns columns = new Columns(draft);
        snapshot.read("columns", columns::read);
        snapshot.read("types", new Types(draft, columns)::read);
        Map<Long, ObjectId> replicaIdentities = new HashMap<>();
        snapshot.read("constraints", new Constraints(draft, replicaIdentities)::read);
        Indexes indexes = new Indexes(draft, replicaIdentities);
        snapshot.read("indexes", indexes::read);
        indexes.finish();
        snapshot.read("relations", new Relations(draft, replicaIdentities)::read);
        snapshot.read("sequences", new Sequences(draft)::read);
    }
}
