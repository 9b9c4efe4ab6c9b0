package dev.headway.autogenerate;

import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.ddl.Script;
import dev.headway.ddl.Section;
import dev.headway.ddl.Statement;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.scratch.ScratchDatabase;
import java.sql.SQLException;
import java.util.List;

/** Makes beside the entities' tables what they leave alone. */
final class Settling {

    private Settling() {}

    static void run(Script script, ScratchDatabase database, Stop stop) throws SQLException, InterruptedException {
        try (Session session = database.open(stop);
                java.sql.Statement jdbc = session.connection().createStatement()) {
            jdbc.setEscapeProcessing(false);
            jdbc.execute("SET check_function_bodies = off");
            for (Section section : script.sections()) {
                for (Statement statement : section.statements()) {
                    run(statement, jdbc);
                }
            }
        }
    }

    private static void run(Statement statement, java.sql.Statement jdbc) {
        try {
            jdbc.execute(statement.sql());
        } catch (SQLException e) {
            throw new MigrationException(
                    List.of(Problem.of(
                            "what entities cannot say cannot stay as it is beside them: " + e.getMessage()
                                    + "\nstatement: " + statement.sql(),
                            statement.object(),
                            "write the revision that changes it first, or say it in SQL: [entities] sql")),
                    e);
        }
    }
}
