package dev.headway.doctor;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What was found so far, one look after another: a look that fails is told of, and the next one is taken. Not thread-safe. */
final class Looks {

    private final Connection connection;
    private final String database;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Problem> unseen = new ArrayList<>();

    Looks(Connection connection, String database) {
        this.connection = connection;
        this.database = database;
    }

    /** Something that is looked at. */
    interface Look {
        void take() throws SQLException;
    }

    /** What is done with each row. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    String database() {
        return database;
    }

    /** @param what is looked at: {@code the indexes} */
    void look(String what, Look look) {
        try {
            look.take();
        } catch (MigrationException e) {
            unseen.addAll(e.problems());
        } catch (SQLException e) {
            unseen.add(Problem.of(
                    what + " could not be looked at: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    database,
                    "look again: headway doctor   or as another role: HEADWAY_DATABASE_URL, HEADWAY_ROLE"));
        }
    }

    void rows(Template query, Reader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query.sql())) {
            while (row.next()) {
                reader.read(row);
            }
        }
    }

    void found(Finding.Kind kind, String what, String where, String remedy) {
        found(kind, Problem.of(what, where, remedy));
    }

    void found(Finding.Kind kind, Problem problem) {
        findings.add(new Finding(kind, problem));
    }

    void found(Finding.Kind kind, List<Problem> problems) {
        problems.forEach(problem -> found(kind, problem));
    }

    void notSeen(Problem problem) {
        unseen.add(problem);
    }

    Examination examination() {
        return new Examination(database, findings, unseen);
    }
}
