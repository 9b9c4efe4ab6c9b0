package dev.headway.cli.verb;

import dev.headway.graph.Target;
import dev.headway.plan.Direction;
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

    public DowngradeVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Target parsed = Target.parse(Arguments.decoded(target));
        RunOutput output = new RunOutput(invocation.console());
        if (plan) {
            output.plan(Direction.DOWNGRADE, invocation.migrations().planDowngrade(parsed));
        } else {
            output.report(Direction.DOWNGRADE, invocation.migrations().downgrade(parsed));
            invocation
                    .console()
                    .tell("INFO  [headway] The next launch upgrades again; to stay here: HEADWAY_TARGET="
                            + invocation.pin());
        }
        return ExitStatus.DONE;
    }
}
