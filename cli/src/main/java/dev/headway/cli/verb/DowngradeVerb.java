package dev.headway.cli.verb;

import dev.headway.graph.Target;
import dev.headway.plan.Direction;
import dev.headway.run.Report;
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

    @Option(names = "--sql", description = "print a script for psql, for FROM:TARGET; looks at no database")
    private boolean sql;

    public DowngradeVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        RunOutput output = new RunOutput(invocation.console());
        if (sql) {
            Sql.refuseBeside(plan, "--plan", "headway downgrade", "it reads the database, and --sql looks at none");
            output.script(invocation.offline().downgrade(Arguments.decoded(target)));
            return ExitStatus.DONE;
        }
        Target parsed = Target.parse(Arguments.decoded(target));
        if (plan) {
            return output.preview(Direction.DOWNGRADE, invocation.migrations().previewDowngrade(parsed));
        }
        Report report = invocation.migrations().downgrade(parsed);
        output.report(Direction.DOWNGRADE, report);
        if (!report.steps().isEmpty()) {
            invocation.console().tell("INFO  [headway] The next launch upgrades again; to stay here: " + pin(report));
        }
        return ExitStatus.DONE;
    }

    /** The setting that keeps the next launch from undoing this; several rows have no one name. */
    private static String pin(Report report) {
        if (report.to().size() > 1) {
            return "HEADWAY_ON_START=off";
        }
        return "HEADWAY_TARGET=" + (report.to().isEmpty() ? "base" : report.to().get(0));
    }
}
