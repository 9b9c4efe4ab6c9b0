package dev.headway.history;

import dev.headway.lock.LockKey;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in one database of its revisions: the version table, the journal and the progress of what is under way.
 * Every method that reads is one round trip and holds no transaction open. Not thread-safe, as its connection is not.
 */
public final class History {

    private final Connection connection;
    private final Location location;
    private final Tables tables;

    private History(Connection connection, Location location, Tables tables) {
        this.connection = connection;
        this.location = location;
        this.tables = tables;
    }

    /**
     * Finds the tables; creates nothing.
     *
     * @param database what to call the database in a message
     * @param named the version table that the user named
     * @throws MigrationException if it cannot be told which version table counts
     */
    public static History find(Connection connection, String database, Optional<VersionTableName> named)
            throws SQLException {
        Location location = new Location(database, named);
        return new History(connection, location, location.find(connection));
    }

    /** The same, looked for again. */
    public History again() throws SQLException {
        return new History(connection, location, location.find(connection));
    }

    /**
     * The same with all its tables.
     *
     * @throws MigrationException if our role may not make them, or not work with those that are there; with the GRANTs
     */
    public History complete() throws SQLException {
        new Privileges(tables, location.database()).requireAll();
        return tables.complete()
                ? this
                : new History(connection, location, new Creation(connection, location).complete(tables));
    }

    /** What our role lacks to work with the tables that are there, as {@link #complete} would refuse it. */
    public List<Problem> lacking() {
        return new Privileges(tables, location.database()).problems();
    }

    public Tables tables() {
        return tables;
    }

    /** The key of the lock that guards this history. */
    public LockKey key() {
        return LockKey.of(tables.qualifiedVersion());
    }

    /**
     * The rows of the version table and what the journal knows of them. No table is an empty database.
     *
     * @throws MigrationException if our role may not read the version table, or a row of it is empty
     */
    public VersionRows read() throws SQLException {
        if (!tables.versionExists()) {
            return new VersionRows(List.of(), Map.of(), false, false);
        }
        new Privileges(tables, location.database()).requireReadableVersion();
        boolean journal = tables.journalReadable();
        List<String> rows = new ArrayList<>();
        Map<String, String> chains = new HashMap<>();
        boolean unfinished = false;
        boolean backfilling = false;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql(journal ? "heads.sql" : "rows.sql"))) {
            while (row.next()) {
                unfinished |= journal && row.getInt("unfinished") > 0;
                backfilling |= journal && row.getInt("backfills") > 0;
                String version = row.getString("version_num");
                if (version == null) {
                    continue;
                }
                rows.add(version);
                String chain = journal ? row.getString("chain_hash") : null;
                if (chain != null) {
                    chains.put(version, chain);
                }
            }
        }
        refuseEmpty(rows);
        return new VersionRows(rows, chains, unfinished, backfilling);
    }

    private void refuseEmpty(List<String> rows) {
        if (rows.contains("")) {
            throw new MigrationException(Problem.of(
                    "the version table " + tables + " holds an empty row, which names no revision",
                    location.database(),
                    "see what else it holds: SELECT * FROM " + tables.qualifiedVersion()
                            + "   and take that row out: DELETE FROM " + tables.qualifiedVersion()
                            + " WHERE version_num = ''"));
        }
    }

    /** Sections that no transaction holds together and that did not come to their end. */
    public List<Progress> progress() throws SQLException {
        List<Progress> progress = new ArrayList<>();
        if (!tables.journalReadable()) {
            return progress;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql("progress.sql"))) {
            while (row.next()) {
                progress.add(new Progress(
                        row.getString("revision"),
                        row.getString("direction"),
                        row.getString("checksum"),
                        row.getInt("statements_done"),
                        row.getInt("statements_total"),
                        Optional.ofNullable(row.getString("intended")),
                        Optional.ofNullable(row.getString("evidence"))));
            }
        }
        return progress;
    }

    /** Statements that run in slices and whose section, or who themselves, did not come to their end; oldest first. */
    public List<Backfill> backfills() throws SQLException {
        List<Backfill> backfills = new ArrayList<>();
        if (!tables.journalReadable()) {
            return backfills;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(template("batches.sql")
                        .with("revision", Optional.empty())
                        .with("statement", 0)
                        .sql())) {
            while (row.next()) {
                backfills.add(Backfill.of(row));
            }
        }
        return backfills;
    }

    /**
     * Lets batches rest from their next slice on, or go on.
     *
     * @param revision empty: all of them
     * @return how many there are
     */
    public int pause(Optional<String> revision, boolean rest) throws SQLException {
        String sql = template("batch-pause.sql")
                .with("rest", Boolean.toString(rest))
                .with("revision", revision)
                .sql();
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** The key of the lease that lets one worker at a time do what is left to be done in the background. */
    public LockKey lease() {
        return LockKey.of(tables.qualifiedVersion() + " backfill");
    }

    /** Writes what {@link Inscription} says, in one transaction and one round trip. */
    public void write(List<String> statements) throws SQLException {
        Transaction.run(connection, statements);
    }

    /**
     * The same, and with each entry a hash of the schema as it is now: see {@code schema-hash.sql}. Where that cannot be
     * had in time, the entries go without.
     */
    public void writeWithSchema(List<String> statements) throws SQLException {
        List<String> script = new ArrayList<>(List.of("BEGIN", sql("schema-settings.sql"), schemaHash()));
        script.addAll(statements);
        script.add("COMMIT");
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(String.join(";\n", script));
        } catch (SQLException e) {
            Transaction.rollBack(connection, e);
            write(statements);
        }
    }

    /** The hash of the schema as it is now. */
    public String schemaHashNow() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(
                    String.join(";\n", "BEGIN READ ONLY", sql("schema-settings.sql"), schemaHash(), "ROLLBACK"));
            while (statement.getUpdateCount() >= 0) {
                statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getString("schema_hash") : "";
            }
        } catch (SQLException e) {
            Transaction.rollBack(connection, e);
            throw e;
        }
    }

    private String schemaHash() {
        return template("schema-hash.sql")
                .with("version", tables.version().name())
                .sql();
    }

    /** What the journal tells of the revisions and files that were applied, and of the launches. */
    public Journal journal() {
        return new Journal(connection, this);
    }

    private String sql(String resource) {
        return template(resource).sql();
    }

    Template template(String resource) {
        return Template.of(History.class, resource)
                .with("schema", tables.schema())
                .with("version", tables.version())
                .with("version_table", tables.qualifiedVersion())
                .with("journal", tables.qualified(Tables.JOURNAL));
    }
}
