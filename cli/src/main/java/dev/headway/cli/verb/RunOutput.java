package dev.headway.cli.verb;

import dev.headway.offline.OfflineScript;
import dev.headway.plan.Direction;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.revision.RevisionId;
import dev.headway.run.Report;
import dev.headway.walk.Preview;
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

    /**
     * The SQL that would run, in order, as a script that can be read, and why it would not; the exit status.
     *
     * @param first what holds for all of it
     */
    int preview(Direction direction, Preview preview, List<String> first) {
        Plan plan = preview.plan();
        List<String> lines = new ArrayList<>();
        if (plan.steps().isEmpty()) {
            lines.add("-- Nothing to " + direction + ": at " + places(plan.to()));
        }
        if (!first.isEmpty() && !plan.steps().isEmpty()) {
            first.forEach(line -> lines.add("-- " + line));
            lines.add("");
        }
        plan.steps().forEach(step -> lines.addAll(script(step)));
        Map<String, Object> document = document(plan.from(), plan.to(), steps(plan.steps()));
        if (!preview.obstacles().isEmpty()) {
            document.put(
                    "obstacles",
                    preview.obstacles().stream().map(Console::error).toList());
        }
        console.result(lines, document);
        preview.obstacles().forEach(problem -> console.warn(problem.toString()));
        return preview.obstacles().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    /** A script for psql is the result; the story says what it is for. */
    void script(OfflineScript script) {
        console.tell("INFO  [headway] Generating SQL for a database whose version table is " + script.versionTable());
        script.steps().forEach(step -> console.tell("INFO  [headway] Writing " + step));
        Map<String, Object> document = document(script.from(), script.to(), steps(script.steps()));
        document.put("versionTable", script.versionTable());
        document.put("script", script.text());
        console.result(List.of(script.text().stripTrailing()), document);
    }

    private static List<Object> steps(List<Step> planned) {
        List<Object> steps = new ArrayList<>();
        for (Step step : planned) {
            steps.add(Json.object(
                    "revision", step.revision().id().value(),
                    "direction", step.direction().toString(),
                    "transactional", !step.section().autocommit(),
                    "done", step.done(),
                    "statements",
                            step.section().entries().stream()
                                    .map(entry -> entry.statement().text())
                                    .toList()));
        }
        return steps;
    }

    private static List<String> script(Step step) {
        List<String> lines = new ArrayList<>();
        lines.add("-- Running " + step);
        lines.add("-- " + step.place());
        if (step.done() > 0) {
            lines.add("-- what comes before has taken effect already");
        }
        step.section().entries().stream()
                .skip(step.done())
                .forEach(entry -> lines.add(entry.statement().script()));
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
