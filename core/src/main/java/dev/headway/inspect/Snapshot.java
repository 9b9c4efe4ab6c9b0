package dev.headway.inspect;

import dev.headway.pg.ServerVersion;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One transaction that sees one state of the database; the queries of this room run in it, each a resource. */
final class Snapshot implements AutoCloseable {

    /** At the end of a line of a query, where majors differ: {@code -- 15+}, {@code -- 15 to 16}, {@code -- before 15}. */
    private static final Pattern MAJORS = Pattern.compile("(?m)^.*-- (?:(\\d+)\\+|(\\d+) to (\\d+)|before (\\d+))\\n");

    private final Connection connection;
    private final ServerVersion server;
    private final boolean often;
    private final Set<String> prepared = new HashSet<>();
    private Identifier role = new Identifier("?");

    private Snapshot(Connection connection, ServerVersion server, boolean often) {
        this.connection = connection;
        this.server = server;
        this.often = often;
    }

    /** @param often whether the session is to keep the queries' plans for the next time */
    static Snapshot open(Connection connection, boolean often) throws SQLException {
        String version = connection.getMetaData().getDatabaseProductVersion();
        Snapshot snapshot = new Snapshot(
                connection,
                ServerVersion.parse(version)
                        .orElseThrow(() -> new IllegalStateException("not a PostgreSQL version: " + version)),
                often);
        snapshot.begin();
        return snapshot;
    }

    /** A transaction that is open already would not be ours to end. */
    private void begin() throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("the connection is not in autocommit mode");
        }
        try {
            begin(sql("begin"));
        } catch (SQLException e) {
            rollBack(e);
            throw e;
        }
    }

    /** The role whose privileges count. */
    Identifier role() {
        return role;
    }

    /** Runs statements of which the last one asks for the role and for what is prepared: all in one round trip. */
    private void begin(String begin) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(begin);
            while (!rows && statement.getUpdateCount() != -1) {
                rows = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                role = new Identifier(row.getString("role"));
                prepared.addAll(new Row(row).texts("prepared"));
            }
        }
    }

    private void rollBack(SQLException cause) {
        try {
            close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    ServerVersion server() {
        return server;
    }

    /** What is done with each row. */
    interface Reader {
        void read(Row row) throws SQLException;
    }

    void read(String query, Reader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(often ? prepared(query) : sql(query))) {
            Row row = new Row(rows);
            while (rows.next()) {
                reader.read(row);
            }
        }
    }

    /**
     * By PREPARE, not by the driver, which forgets its prepared statements whenever the search path changes. They outlive
     * the transaction.
     */
    private String prepared(String query) throws SQLException {
        String name = "headway_" + query.replace('-', '_');
        if (prepared.add(name)) {
            execute("PREPARE " + name + " AS " + sql(query));
        }
        return "EXECUTE " + name;
    }

    /** Ends the transaction, which changed nothing. */
    @Override
    public void close() throws SQLException {
        execute("ROLLBACK");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The text of a query without the lines that are for other majors. */
    private String sql(String query) {
        String text = Template.of(Snapshot.class, query + ".sql").sql();
        return MAJORS.matcher(text).replaceAll(line -> Matcher.quoteReplacement(isFor(line) ? line.group() : ""));
    }

    private boolean isFor(MatchResult line) {
        String since = line.group(1) == null ? line.group(2) : line.group(1);
        String last = line.group(3);
        String next = line.group(4);
        return (since == null || server.isAtLeast(Integer.parseInt(since)))
                && (last == null || server.major() <= Integer.parseInt(last))
                && (next == null || server.major() < Integer.parseInt(next));
    }
}
