package dev.headway.fault;

import dev.headway.Project;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Holds locks in an open transaction until it is closed; its application is called {@code beside}. */
public final class LockHolder implements AutoCloseable {

    private final Connection connection;
    private final int pid;

    /** Returns when it has executed them. */
    public LockHolder(Project project, String... statements) throws SQLException {
        connection = project.database().connect();
        pid = Integer.parseInt(
                Project.query(connection, "SELECT pg_backend_pid()").get(0));
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = 'beside'");
        }
        connection.setAutoCommit(false);
        execute(statements);
    }

    /** Its backend's number. */
    public int pid() {
        return pid;
    }

    public void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Gives them back and is gone; a second call does nothing. */
    public void release() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.close();
        }
    }

    @Override
    public void close() throws SQLException {
        release();
    }
}
