package dev.headway.cli.verb;

import dev.headway.plan.Direction;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import dev.headway.run.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run, or the plan of one, leaves on stdout. */
final class RunOutput {

    private final Console console;

    RunOutput(Console console) {
        this.console = console;
    }

    /** The story of a run has been told on stderr; stdout has the document, if one was asked for. */
    void report(Direction direction, Report report) {
        if (report.steps().isEmpty()) {
            console.tell("INFO  [headway] Nothing to " + direction + ": at " + places(report.to()));
        }
        List<Object> steps = new ArrayList<>();
        for (Report.Done done : report.steps()) {
            steps.add(Json.object(
                    "revision", done.revision().value(),
                    "direction", done.direction().toString(),
                    "millis", done.duration().toMillis(),
                    "attempts", done.attempts()));
        }
        console.result(List.of(), document(report.from(), report.to(), steps));
    }

    /** The SQL that would run, in order, as a script that can be read. */
    void plan(Direction direction, Plan plan) {
        List<String> lines = new ArrayList<>();
        if (plan.steps().isEmpty()) {
            lines.add("-- Nothing to " + direction + ": at " + places(plan.to()));
        }
        List<Object> steps = new ArrayList<>();
        for (Step step : plan.steps()) {
            lines.addAll(script(step));
            steps.add(Json.object(
                    "revision", step.revision().id().value(),
                    "direction", step.direction().toString(),
                    "transactional", !step.section().autocommit(),
                    "statements",
                            step.section().entries().stream()
                                    .map(entry -> entry.statement().text())
                                    .toList()));
        }
        console.result(lines, document(plan.from(), plan.to(), steps));
    }

    private static List<String> script(Step step) {
        Section section = step.section();
        List<String> lines = new ArrayList<>();
        lines.add("-- Running " + step);
        lines.add("-- " + step.revision().origin().file()
                + (section.autocommit() ? ", each statement by itself" : ", in one transaction"));
        for (Section.Entry entry : section.entries()) {
            lines.add(entry.statement().script());
        }
        lines.add("");
        return lines;
    }

    private static Map<String, Object> document(List<RevisionId> from, List<RevisionId> to, List<Object> steps) {
        return Json.object(
                "from", values(from), "to", to.size() == 1 ? to.get(0).value() : values(to), "steps", steps);
    }

    private static List<String> values(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    private static String places(List<RevisionId> ids) {
        return ids.isEmpty() ? "base" : String.join(", ", values(ids));
    }
}
