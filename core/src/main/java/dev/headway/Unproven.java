package dev.headway;

import dev.headway.ddl.Script;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** Why a revision was not written. */
final class Unproven {

    private static final String REMEDY =
            "nothing was written; write this revision by hand, and tell Headway's makers what you compared";

    private Unproven() {}

    static MigrationException differs(String way, String wanted, Script left) {
        return new MigrationException(Problem.of(
                "the proof failed: after the " + way + " the schema is not that of " + wanted
                        + "; what is left to do:\n" + left,
                "the scratch database",
                REMEDY));
    }

    static MigrationException failed(SQLException e) {
        return new MigrationException(
                List.of(Problem.of("the proof failed: " + e.getMessage(), "the scratch database", REMEDY)), e);
    }

    static MigrationException failed(MigrationException e) {
        Problem first = e.problems().get(0);
        return new MigrationException(
                List.of(Problem.of("the proof failed: " + first.what(), first.where(), REMEDY)), e);
    }

    static MigrationException unread(String shown, SQLException e) {
        return new MigrationException(
                List.of(Problem.of(
                        "cannot be compared: " + e.getMessage(),
                        shown,
                        "see that the role may read the catalog, then run it again")),
                e);
    }
}
