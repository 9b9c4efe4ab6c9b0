package dev.headway.production;

import dev.headway.connect.Session;
import dev.headway.pg.ServerVersion;
import dev.headway.pg.SqlState;
import dev.headway.problem.Problem;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import dev.headway.statistics.RoleAttributes;
import dev.headway.statistics.Statistics;
import dev.headway.statistics.TableStatistics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the statistics of a database in one read-only transaction, as whatever role it is. Not thread-safe. */
public final class StatisticsReader {

    /** Who wants a table's size waits for whoever has it locked. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '2s'";

    private final Statement statement;
    private final List<String> unseen = new ArrayList<>();
    private final List<Problem> grants = new ArrayList<>();

    private StatisticsReader(Statement statement) {
        this.statement = statement;
    }

    /**
     * Statistics, and what to do about what they lack.
     *
     * @param grants each with the GRANT that shows it; they name roles, which the statistics do not
     */
    public record Taken(Statistics statistics, List<Problem> grants) {

        public Taken {
            grants = List.copyOf(grants);
        }
    }

    /** Changes nothing, and waits for no lock for long. */
    public static Taken read(Session session) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            return new StatisticsReader(statement).taken(session.toString());
        }
    }

    private Taken taken(String database) throws SQLException {
        statement.execute("BEGIN READ ONLY");
        try {
            statement.execute(PATIENCE);
            Statistics statistics = statistics(database);
            return new Taken(statistics, grants);
        } finally {
            statement.execute("ROLLBACK");
        }
    }

    private Statistics statistics(String database) throws SQLException {
        Statistics bare = server(database);
        double seconds = bare.countedSince()
                .map(since -> (double) Duration.between(since, bare.taken()).toMillis() / 1000)
                .orElse(0.0);
        List<TableStatistics> tables = tables(seconds);
        return new Statistics(
                bare.server(),
                bare.taken(),
                bare.countedSince(),
                bare.longestTransaction(),
                bare.role(),
                unseen,
                tables);
    }

    private Statistics server(String database) throws SQLException {
        String sql = Template.of(StatisticsReader.class, "server.sql").sql();
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            long hidden = row.getLong("hidden");
            if (hidden > 0) {
                unseen.add("open transactions of other roles");
                grants.add(Problem.of(
                        "open transactions of " + hidden + (hidden == 1 ? " session" : " sessions") + " of other roles",
                        database,
                        "GRANT pg_read_all_stats TO " + new Identifier(row.getString("role")) + ";"));
            }
            double longest = row.getDouble("longest_transaction");
            Optional<Duration> longestTransaction = row.wasNull()
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(Math.max(0, Math.round(longest * 1000))));
            return new Statistics(
                    new ServerVersion(row.getInt("version")),
                    Instant.parse(row.getString("taken")),
                    Optional.ofNullable(row.getString("counted_since")).map(Instant::parse),
                    longestTransaction,
                    new RoleAttributes(
                            row.getBoolean("superuser"),
                            row.getBoolean("createdb"),
                            row.getBoolean("createrole"),
                            row.getBoolean("bypassrls")),
                    List.of(),
                    List.of());
        }
    }

    /** Measured where nobody has a table locked. */
    private List<TableStatistics> tables(double seconds) throws SQLException {
        statement.execute("SAVEPOINT headway_sizes");
        try {
            return tables(true, seconds);
        } catch (SQLException e) {
            if (!SqlState.of(e.getSQLState()).equals(SqlState.LOCK_NOT_AVAILABLE)) {
                throw e;
            }
            statement.execute("ROLLBACK TO headway_sizes");
            unseen.add("sizes of now, since a table was locked: these are of the last VACUUM or ANALYZE");
            return tables(false, seconds);
        }
    }

    private List<TableStatistics> tables(boolean measured, double seconds) throws SQLException {
        String sql = Template.of(StatisticsReader.class, "tables.sql")
                .with("measured", Boolean.toString(measured))
                .sql();
        List<TableStatistics> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                tables.add(new TableStatistics(
                        row.getString("schema"),
                        row.getString("name"),
                        number(row, "rows"),
                        row.getLong("bytes"),
                        row.getLong("index_bytes"),
                        number(row, "writes")
                                .filter(writes -> seconds > 0)
                                .map(writes -> Math.round(writes / seconds * 10_000) / 10_000.0)));
            }
        }
        return tables;
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
