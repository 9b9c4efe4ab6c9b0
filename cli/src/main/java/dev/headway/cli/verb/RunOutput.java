package dev.headway.cli.verb;

import dev.headway.cli.story.ObjectWords;
import dev.headway.objects.ObjectSet;
import dev.headway.offline.OfflineScript;
import dev.headway.plan.Direction;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.revision.Hook;
import dev.headway.revision.RevisionId;
import dev.headway.run.Report;
import dev.headway.sql.Statement;
import dev.headway.walk.Preview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run, or the plan of one, leaves on stdout. */
final class RunOutput {

    private final Console console;

    RunOutput(Console console) {
        this.console = console;
    }

    /** The story of a run has been told on stderr; stdout has the document, if one was asked for. */
    void report(Direction direction, Report report) {
        if (report.steps().isEmpty() && report.objects().isEmpty()) {
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
        Map<String, Object> document = document(report.from(), report.to(), steps);
        putObjects(document, report.objects());
        console.result(List.of(), document);
    }

    /**
     * The SQL that would run, in order, as a script that can be read, and why it would not; the exit status.
     *
     * @param first what holds for all of it
     */
    int preview(Direction direction, Preview preview, List<String> first) {
        Plan plan = preview.plan();
        List<String> lines = new ArrayList<>();
        if (preview.isEmpty()) {
            lines.add("-- Nothing to " + direction + ": at " + places(plan.to()));
        }
        if (!first.isEmpty() && !plan.steps().isEmpty()) {
            first.forEach(line -> lines.add("-- " + line));
            lines.add("");
        }
        lines.addAll(script(Hook.BEFORE_ALL, preview));
        for (Step step : plan.steps()) {
            lines.addAll(script(step, preview));
        }
        preview.objects().forEach(change -> lines.addAll(script(change)));
        lines.addAll(script(Hook.AFTER_ALL, preview));
        Map<String, Object> document = document(plan.from(), plan.to(), steps(plan.steps()));
        putObjects(document, preview.objects());
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

    /** A hook around all, with an empty line behind it; nothing where there is none, or nothing to do. */
    private static List<String> script(Hook hook, Preview preview) {
        List<String> lines = new ArrayList<>();
        if (!preview.isEmpty() && preview.hooks().containsKey(hook)) {
            lines.add("-- Running hooks/" + hook.fileName() + ", in one transaction");
            lines.addAll(statements(hook, preview));
            lines.add("");
        }
        return lines;
    }

    private static List<String> statements(Hook hook, Preview preview) {
        return Optional.ofNullable(preview.hooks().get(hook)).stream()
                .flatMap(file -> file.statements().stream())
                .map(Statement::script)
                .toList();
    }

    /** A hook around a step. */
    private static List<String> around(Hook hook, Preview preview) {
        List<String> lines = new ArrayList<>();
        if (preview.hooks().containsKey(hook)) {
            lines.add("-- hooks/" + hook.fileName());
            lines.addAll(statements(hook, preview));
            if (hook == Hook.BEFORE_EACH) {
                lines.add("-- the revision");
            }
        }
        return lines;
    }

    private static List<String> script(Step step, Preview preview) {
        List<String> lines = new ArrayList<>();
        lines.add("-- Running " + step);
        lines.add("-- " + step.place());
        if (step.done() > 0) {
            lines.add("-- what comes before has taken effect already");
        }
        lines.addAll(around(Hook.BEFORE_EACH, preview));
        step.section().entries().stream()
                .skip(step.done())
                .forEach(entry -> lines.add(entry.statement().script()));
        if (step.section().code().isPresent()) {
            lines.add("-- a Java class: what it sends is known only when it runs");
        }
        lines.addAll(around(Hook.AFTER_EACH, preview));
        lines.add("");
        return lines;
    }

    private static List<String> script(ObjectSet.Change change) {
        List<String> lines = new ArrayList<>();
        lines.add("-- " + ObjectWords.planned(change));
        lines.add(
                "-- in one transaction with the other files of objects/, in the order that their dependencies ask for");
        if (change.deed() == ObjectSet.Deed.APPLY) {
            change.file().statements().forEach(statement -> lines.add(statement.script()));
        }
        lines.add("");
        return lines;
    }

    /** Only where there are any, so that nobody who has none meets them. */
    static void putObjects(Map<String, Object> document, List<ObjectSet.Change> changes) {
        if (!changes.isEmpty()) {
            document.put(
                    "objects",
                    changes.stream()
                            .map(change -> Json.object(
                                    "file", change.file().name(),
                                    "deed", change.deed().toString()))
                            .toList());
        }
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
