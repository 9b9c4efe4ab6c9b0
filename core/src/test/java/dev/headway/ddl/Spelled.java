package dev.headway.ddl;

import dev.headway.diff.Equivalence;
import dev.headway.diff.Wording;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks a database that has the tables whether two texts come out alike once a view is made of each. */
final class Spelled implements Equivalence {

    private final Connection connection;
    private final Map<Wording, Boolean> known = new HashMap<>();

    Spelled(Connection connection) {
        this.connection = connection;
    }

    @Override
    public boolean same(Wording wording) {
        return known.computeIfAbsent(wording, this::ask);
    }

    private boolean ask(Wording wording) {
        try {
            connection.setAutoCommit(false);
            Optional<String> from = again(wording.from());
            Optional<String> to = again(wording.to());
            connection.rollback();
            connection.setAutoCommit(true);
            return from.isPresent() && from.equals(to);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> again(String query) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL search_path = ''");
            statement.execute("CREATE TEMPORARY VIEW spelled AS " + query);
            try (ResultSet row = statement.executeQuery("SELECT pg_get_viewdef('pg_temp.spelled'::regclass)")) {
                row.next();
                return Optional.of(row.getString(1));
            }
        } catch (SQLException e) {
            return Optional.empty();
        } finally {
            connection.rollback(savepoint);
        }
    }
}
