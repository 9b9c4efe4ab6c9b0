package dev.headway;

import dev.headway.catalog.ObjectId;
import dev.headway.ddl.Script;
import dev.headway.ddl.Statement;
import dev.headway.diff.Differences;
import dev.headway.diff.PossibleRename;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        Set<String> lost =
                script.losses().stream().map(Statement::object).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<ObjectId, List<PossibleRename>> possible = differences.possibleRenames().stream()
                .collect(Collectors.groupingBy(PossibleRename::from, LinkedHashMap::new, Collectors.toList()));
        possible.forEach((from, renames) -> {
            if (lost.remove(from.toString())) {
                problems.add(renamed(from, renames, shown));
            }
        });
        for (Statement statement : script.losses()) {
            if (lost.contains(statement.object())) {
                for (String reason : statement.loss().orElseThrow().reasons()) {
                    problems.add(Problem.of(
                            reason,
                            statement.object(),
                            "if that is meant: --accept-data-loss   if it has another name now: --rename OLD=NEW"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }

    private static Problem renamed(ObjectId from, List<PossibleRename> renames, String shown) {
        String to = joined(renames, rename -> rename.to().toString());
        String hints = joined(renames, rename -> "--rename " + rename.argument());
        return Problem.of(
                from + " may be " + to + " now, and dropping the one loses what it holds",
                shown,
                "if so: " + hints + "   if not: --accept-data-loss");
    }

    private static String joined(List<PossibleRename> renames, Function<PossibleRename, String> words) {
        return renames.stream().map(words).collect(Collectors.joining(" or "));
    }
}
