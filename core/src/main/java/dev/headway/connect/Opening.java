package dev.headway.connect;

import dev.headway.pg.ServerVersion;
import dev.headway.pg.SqlState;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.StringJoiner;
import org.postgresql.Driver;

/** One login on one host, and the set-up of the session that comes of it. Not thread-safe. */
final class Opening {

    private static final String BEFORE =
            Template.of(Opening.class, "before.sql").sql();
    private static final String FACTS = Template.of(Opening.class, "facts.sql").sql();

    /** Where read-only comes from when it is meant for us too; what a role or a database was given is not. */
    private static final Set<String> READ_ONLY_FOR_ALL =
            Set.of("configuration file", "command line", "environment variable", "client", "override");

    private final DatabaseUrl url;
    private final Host host;
    private final SessionOptions options;
    private final Duration timeout;
    private final Explanation explanation;

    Opening(DatabaseUrl url, Host host, SessionOptions options, Duration timeout) {
        this.url = url;
        this.host = host;
        this.options = options;
        this.timeout = timeout;
        this.explanation = new Explanation(url, host);
    }

    Session open() throws SQLException, Refused {
        Properties login = DriverProperties.of(url, host, options, timeout);
        Connection connection = new Driver().connect(DriverProperties.JDBC_URL, login);
        if (connection == null) {
            throw new SQLException("pgjdbc did not take its own URL", SqlState.UNABLE_TO_CONNECT.code());
        }
        try {
            Session session = setUp(connection);
            if (new Pooler(login).lendsByTransaction(connection, session.facts().pid())) {
                throw new Refused(explanation.pooler());
            }
            // The timeout was for opening; a statement may take as long as it takes.
            connection.setNetworkTimeout(Runnable::run, 0);
            return session;
        } catch (SQLException | Refused | RuntimeException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    private static void closeAfter(Exception failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private Session setUp(Connection connection) throws SQLException, Refused {
        ServerVersion version = ServerVersion.parse(connection.getMetaData().getDatabaseProductVersion())
                .orElse(new ServerVersion(0));
        if (!version.isSupported()) {
            throw new Refused(explanation.tooOld(version));
        }
        return setUp(connection, new SessionSetup(version, options.role()));
    }

    Session setUp(Connection connection, SessionSetup setup) throws SQLException, Refused {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try {
                return new Session(connection, url, host, inOneGo(statement, setup), setup);
            } catch (SQLException e) {
                if (SqlState.of(e.getSQLState()).endsTheSession()) {
                    throw e;
                }
                return oneByOne(connection, statement, setup);
            }
        }
    }

    /** Everything in one round trip, which is how it goes on all servers that have all settings. */
    private ServerFacts inOneGo(Statement statement, SessionSetup setup) throws SQLException, Refused {
        StringJoiner all = new StringJoiner(";\n").add(BEFORE);
        setup.statements().forEach(all::add);
        statement.execute(all.add(FACTS).toString());
        try (ResultSet before = statement.getResultSet()) {
            check(before);
        }
        while (!statement.getMoreResults()) {
            if (statement.getUpdateCount() < 0) {
                throw new SQLException("the server left out a result", SqlState.PROTOCOL_VIOLATION.code());
            }
        }
        try (ResultSet facts = statement.getResultSet()) {
            return facts(facts);
        }
    }

    /** The same, finding out which optional settings this server does not take, and what else it refuses. */
    private Session oneByOne(Connection connection, Statement statement, SessionSetup setup)
            throws SQLException, Refused {
        try (ResultSet before = statement.executeQuery(BEFORE)) {
            check(before);
        }
        Set<String> refused = new HashSet<>();
        for (SessionSetup.Setting setting : setup.settings()) {
            try {
                statement.execute(setting.statement());
            } catch (SQLException e) {
                if (setting.required() || SqlState.of(e.getSQLState()).endsTheSession()) {
                    throw e;
                }
                refused.add(setting.name());
            }
        }
        SessionSetup taken = setup.without(refused);
        List<String> statements = taken.statements();
        if (setup.role().isPresent()) {
            setRole(statement, statements.get(statements.size() - 1));
        }
        try (ResultSet facts = statement.executeQuery(FACTS)) {
            return new Session(connection, url, host, facts(facts), taken);
        }
    }

    private void setRole(Statement statement, String setRole) throws SQLException, Refused {
        try {
            statement.execute(setRole);
        } catch (SQLException e) {
            if (SqlState.of(e.getSQLState()).endsTheSession()) {
                throw e;
            }
            throw new Refused(explanation.role(options.role().orElseThrow(), e));
        }
    }

    private void check(ResultSet before) throws SQLException, Refused {
        before.next();
        if (before.getBoolean("in_recovery")) {
            throw new Refused(explanation.standby());
        }
        Optional<String> source = Optional.ofNullable(before.getString("read_only_source"));
        if (source.filter(READ_ONLY_FOR_ALL::contains).isPresent()) {
            throw new Refused(explanation.readOnly(source.get()));
        }
    }

    private static ServerFacts facts(ResultSet row) throws SQLException {
        row.next();
        return new ServerFacts(
                new ServerVersion(row.getInt("version")),
                row.getString("database"),
                row.getString("role"),
                row.getString("login"),
                Optional.ofNullable(row.getString("schema")),
                row.getInt("pid"));
    }
}
