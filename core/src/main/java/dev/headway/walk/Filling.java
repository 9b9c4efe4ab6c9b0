package dev.headway.walk;

import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.revision.PlainFile;
import dev.headway.revision.Revision;
import dev.headway.revision.Section;
import dev.headway.sql.Company;
import dev.headway.sql.Placeholders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether a plan's placeholders can be filled: told for all of them, before anything runs. Immutable. */
record Filling(Placeholders placeholders) {

    /** @throws MigrationException with every placeholder that has no value, or stands where none may */
    void require(Plan plan, Collection<PlainFile> files) {
        List<Problem> problems = new ArrayList<>();
        for (Step step : plan.steps()) {
            Revision revision = step.revision();
            for (String name : revision.header().uses()) {
                if (isUsed(name, step.section())) {
                    requireValue(name, revision.origin(), "revision " + revision.id(), problems);
                }
            }
            requirePlaces(step, problems);
        }
        for (PlainFile file : files) {
            for (String name : file.uses()) {
                Origin origin = file.statements().isEmpty()
                        ? Origin.of(file.name())
                        : Origin.of(file.statements().get(0).origin().file());
                requireValue(name, origin, file.name(), problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }

    private static boolean isUsed(String name, Section section) {
        return section.entries().stream().anyMatch(entry -> isIn(name, entry));
    }

    private static boolean isIn(String name, Section.Entry entry) {
        String sql = entry.statement().text();
        return !new Placeholders(Map.of(name, "value")).fill(sql).equals(sql);
    }

    private void requireValue(String name, Origin origin, String user, List<Problem> problems) {
        String value = placeholders.values().get(name);
        if (value == null || value.isEmpty()) {
            String what = value == null ? "no value for " : "an empty value for ";
            problems.add(Problem.at(
                    origin,
                    what + name + ", which " + user + " uses",
                    "on the command line: --var " + name + "=…   in the environment: HEADWAY_VAR_"
                            + name.toUpperCase(Locale.ROOT) + "=…   or in headway.toml, under [vars]: " + name
                            + " = \"…\""));
        }
    }

    /** What is read again after an interruption, or cut into slices, must say what it means in the file. */
    private static void requirePlaces(Step step, List<Problem> problems) {
        Section section = step.section();
        for (Section.Entry entry : section.entries()) {
            boolean alone = section.autocommit() && Company.of(entry.statement().text()) != Company.WELCOME;
            boolean sliced = entry.options().batch().isPresent();
            boolean fills = step.revision().header().uses().stream().anyMatch(name -> isIn(name, entry));
            if (fills && (alone || sliced)) {
                problems.add(Problem.at(
                        entry.statement().origin(),
                        "a placeholder in a statement that "
                                + (sliced ? "runs in slices" : "runs outside a transaction")
                                + ": after an interruption only the file tells what it was",
                        "write the value into the file"));
            }
        }
    }
}
