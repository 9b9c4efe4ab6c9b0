package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.ddl.Script;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told where a difference was written wrongly, which no schema is known to bring about. */
final class UnprovenTest {

    private static final String REMEDY =
            "  remedy  nothing was written; write this revision by hand, and tell Headway's makers what you compared";

    @Test
    void what_is_left_to_do_is_told() {
        assertEquals("""
                the proof failed: after the downgrade the schema is not that of migrations; what is left to do:
                  where   the scratch database
                """ + REMEDY, said(Unproven.differs("downgrade", "migrations", new Script(List.of()))));
    }

    @Test
    void what_the_server_refused_is_told() {
        assertEquals("""
                the proof failed: ERROR: relation "notes" already exists
                  where   the scratch database
                """ + REMEDY, said(Unproven.failed(new SQLException("ERROR: relation \"notes\" already exists"))));
        assertEquals(
                """
                the proof failed: a string is opened here and never closed
                  where   the difference:3
                """ + REMEDY,
                said(Unproven.failed(new MigrationException(Problem.of(
                        "a string is opened here and never closed", "the difference:3", "close it with '")))));
    }

    private static String said(MigrationException failure) {
        return Project.only(failure).toString();
    }
}
