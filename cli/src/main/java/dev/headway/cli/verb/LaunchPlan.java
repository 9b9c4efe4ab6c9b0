package dev.headway.cli.verb;

import dev.headway.Migrations;
import dev.headway.Status;
import dev.headway.cli.story.Spoken;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.SessionOptions;
import dev.headway.graph.Target;
import dev.headway.history.LogQuery;
import dev.headway.history.Logged;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.revision.Revision;
import dev.headway.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code headway launch --plan}: what a start of this image would do to the database, or why it would be refused, and how
 * long it may take. Reads only.
 */
final class LaunchPlan {

    private static final LogQuery EVERYTHING = new LogQuery(Optional.empty(), Optional.empty(), Integer.MAX_VALUE);

    private final Invocation invocation;

    LaunchPlan(Invocation invocation) {
        this.invocation = invocation;
    }

    /** What is to be printed. */
    private record Outlook(
            Status status, List<Revision> pending, Timings timings, StartPeriod period, List<String> unknown) {}

    /** @param elsewhere URLs of databases whose journals tell how long revisions took */
    int print(List<String> elsewhere) {
        Settings settings = invocation.settings();
        Migrations migrations = invocation.migrations();
        Plan plan = migrations.readOnly().planLaunch(Target.parse(settings.target()));
        List<Revision> pending = plan.steps().stream().map(Step::revision).toList();
        Timings timings = timings(migrations, elsewhere);
        StartPeriod period = new StartPeriod(settings.waitBudget(), timings.sum(pending));
        Outlook outlook = new Outlook(migrations.status(), pending, timings, period, unknown(pending, timings));
        invocation.console().result(lines(outlook), document(outlook));
        return ExitStatus.DONE;
    }

    private Timings timings(Migrations here, List<String> elsewhere) {
        List<Logged> entries = new ArrayList<>(here.readOnly().log(EVERYTHING).entries());
        SessionOptions options =
                new SessionOptions(Optional.empty(), invocation.settings().appName(), SessionOptions.DEFAULT.timeout());
        for (String text : elsewhere) {
            DatabaseUrl url = DatabaseUrl.parse(text, "command line --timed-at");
            entries.addAll(Migrations.of(invocation.source(), new Connector(url, options)::open)
                    .with(invocation.migrationOptions())
                    .with(invocation.stop())
                    .readOnly()
                    .log(EVERYTHING)
                    .entries());
        }
        return Timings.of(entries);
    }

    /** What else a start has to do, and no number is known for. */
    private List<String> unknown(List<Revision> pending, Timings timings) {
        List<String> unknown = new ArrayList<>();
        timings.unknown(pending).forEach(revision -> unknown.add(revision.id() + ", which has not been timed"));
        if (!pending.isEmpty() && invocation.settings().backup().isPresent()) {
            unknown.add("the backup");
        }
        return unknown;
    }

    private static List<String> lines(Outlook outlook) {
        List<String> lines = new ArrayList<>();
        String to = " to " + outlook.status().database();
        lines.add(outlook.pending().isEmpty() ? "A start would apply nothing" + to : "A start would apply" + to + ":");
        for (Revision revision : outlook.pending()) {
            Optional<Duration> took = outlook.timings().of(revision);
            lines.add("  " + revision.id() + ", " + revision.message()
                    + took.map(time -> " (took " + Spoken.of(time) + ")").orElse(""));
        }
        outlook.status().held().forEach(held -> lines.add("Held until the next release: " + held));
        lines.add("");
        lines.add("StartPeriod of a health check: "
                + outlook.period()
                        .atLeast()
                        .map(time -> "at least " + Spoken.of(time) + " (" + time.toNanos() + " ns)")
                        .orElse("no time is long enough"));
        lines.add("  " + outlook.period().parts());
        if (!outlook.unknown().isEmpty()) {
            lines.add("and as long as these take:");
            outlook.unknown().forEach(what -> lines.add("  " + what));
        }
        return lines;
    }

    private static Map<String, Object> document(Outlook outlook) {
        List<Map<String, Object>> steps = outlook.pending().stream()
                .map(revision -> Json.object(
                        "revision",
                        revision.id().value(),
                        "millis",
                        outlook.timings().of(revision).map(Duration::toMillis)))
                .toList();
        return Json.object(
                "steps", steps,
                "held",
                        outlook.status().held().stream()
                                .map(held -> held.revision().id().value())
                                .toList(),
                "startPeriodNanos", outlook.period().atLeast().map(Duration::toNanos),
                "unknown", outlook.unknown());
    }
}
