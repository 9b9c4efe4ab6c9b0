package dev.headway.cli.verb;

import dev.headway.Migrations;
import dev.headway.graph.Target;
import dev.headway.plan.Direction;
import dev.headway.run.Report;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headway downgrade TARGET}. */
@Command(
        name = "downgrade",
        description = {
            "Take revisions back, down to but not including the target",
            "",
            "Targets: -N, an id or its beginning, ID-N, base, LABEL@base, LABEL@-N."
        })
public final class DowngradeVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "TARGET", description = "where to")
    private String target = "";

    @Option(
            names = {"--plan", "--dry-run"},
            description = "read the database, print exactly what would run, run nothing")
    private boolean plan;

    @Option(names = "--accept-data-loss", description = "even if rows or columns that hold something go with it")
    private boolean acceptDataLoss;

    @Option(names = "--sql", description = "print a script for psql, for FROM:TARGET; looks at no database")
    private boolean sql;

    @Option(names = "--single-transaction", description = "all or nothing: one transaction for the whole run")
    private boolean together;

    public DowngradeVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        RunOutput output = new RunOutput(invocation.console());
        if (sql) {
            Sql.refuseBeside(plan, "--plan", "headway downgrade", "it reads the database, and --sql looks at none");
            invocation.tellOfBackup();
            output.script(invocation.offline(together).downgrade(Arguments.decoded(target)));
            return ExitStatus.DONE;
        }
        Target parsed = Target.parse(Arguments.decoded(target));
        Migrations migrations = together ? invocation.migrations().inOneTransaction() : invocation.migrations();
        if (plan) {
            return output.preview(
                    Direction.DOWNGRADE, migrations.readOnly().previewDowngrade(parsed), invocation.manner(together));
        }
        Report report = acceptDataLoss ? migrations.downgrade(parsed) : migrations.downgradeKeepingData(parsed);
        output.report(Direction.DOWNGRADE, report);
        remind(report);
        return ExitStatus.DONE;
    }

    /** A start would undo this, unless the containers are told where to stay. */
    private void remind(Report report) {
        String pin = pin(report);
        List<String> again =
                report.steps().stream().map(done -> done.revision().value()).toList();
        if (again.isEmpty()
                || pin.equals("HEADWAY_TARGET=" + invocation.settings().target())) {
            return;
        }
        boolean ours =
                report.steps().stream().anyMatch(done -> invocation.graph().contains(done.revision()));
        String who = ours ? "The next launch" : "The next launch of an image that has " + String.join(", ", again);
        invocation.console().tell("INFO  [headway] " + who + " upgrades again; to stay here: " + pin);
    }

    /** The setting that keeps the next launch from undoing this; several rows have no one name. */
    private static String pin(Report report) {
        if (report.to().size() > 1) {
            return "HEADWAY_ON_START=off";
        }
        return "HEADWAY_TARGET=" + (report.to().isEmpty() ? "base" : report.to().get(0));
    }
}
