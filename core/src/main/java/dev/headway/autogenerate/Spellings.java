package dev.headway.autogenerate;

import dev.headway.catalog.ObjectId;
import dev.headway.diff.Wording;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a server whether two texts say the same: it reads both, and writes both down again. What PostgreSQL writes is not
 * always what it would write after reading that, so it may have to do so twice.
 */
final class Spellings {

    private Spellings() {}

    /**
     * Those that say the same. All is done in a transaction that is rolled back.
     *
     * @param connection to a database that has what the texts are about, in autocommit mode, as it is left
     */
    static Set<Wording> same(Connection connection, Collection<Wording> wordings) throws SQLException {
        Set<Wording> same = new LinkedHashSet<>();
        if (wordings.isEmpty()) {
            return same;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SET LOCAL search_path = ''");
            for (Wording wording : wordings) {
                if (same(connection, statement, wording)) {
                    same.add(wording);
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return same;
    }

    private static boolean same(Connection connection, Statement statement, Wording wording) throws SQLException {
        Optional<String> from = again(connection, statement, wording.object(), wording.from());
        Optional<String> to = again(connection, statement, wording.object(), wording.to());
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        return from.equals(to)
                || again(connection, statement, wording.object(), from.get())
                        .equals(again(connection, statement, wording.object(), to.get()));
    }

    /** The text as the server writes it; empty if it cannot read it, for what it is about is not there. */
    private static Optional<String> again(Connection connection, Statement statement, ObjectId object, String told)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        Retelling retelling = Retelling.of(object, told);
        try {
            for (String sql : retelling.telling()) {
                statement.execute(sql);
            }
            try (ResultSet row = statement.executeQuery(retelling.asking())) {
                row.next();
                String text = row.getString(1).strip();
                return Optional.of(text.endsWith(";") ? text.substring(0, text.length() - 1) : text);
            }
        } catch (SQLException unreadable) {
            return Optional.empty();
        } finally {
            connection.rollback(before);
        }
    }
}
