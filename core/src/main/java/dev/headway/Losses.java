package dev.headway;

import dev.headway.ddl.Script;
import dev.headway.ddl.Statement;
import dev.headway.diff.Differences;
import dev.headway.diff.PossibleRename;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Rows are lost only where somebody said so. */
public final class Losses {

    private Losses() {}

    /**
     * Refuses what loses rows or values; where something may have been renamed, says how to tell.
     *
     * @param shown what messages call the schema that is wanted
     */
    public static void refuse(Script script, Differences differences, String shown) {
        List<Problem> problems = new ArrayList<>();
        for (PossibleRename rename : differences.possibleRenames()) {
            problems.add(Problem.of(
                    rename + ", and dropping the one loses what it holds",
                    shown,
                    "if so: --rename " + rename.hint() + "   if not: --accept-data-loss"));
        }
        boolean told = !problems.isEmpty();
        for (Statement statement : script.losses()) {
            if (!told) {
                problems.add(Problem.of(
                        statement.loss().orElseThrow().reason(),
                        statement.object(),
                        "if that is meant: --accept-data-loss   if it has another name now: --rename OLD=NEW"));
            }
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }
}
