package dev.headway.cli.verb;

import dev.headway.Migrations;
import dev.headway.graph.Target;
import dev.headway.plan.Direction;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headway upgrade [TARGET]}. */
@Command(
        name = "upgrade",
        description = {
            "Apply revisions, up to and including the target",
            "",
            "Targets: head (the default), heads, an id or its beginning, +N, ID+N, LABEL@head, LABEL@+N."
        })
public final class UpgradeVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "TARGET", arity = "0..1", defaultValue = "head", description = "where to; default: head")
    private String target = "";

    @Option(
            names = {"--plan", "--dry-run"},
            description = "read the database, print exactly what would run, run nothing")
    private boolean plan;

    @Option(
            names = "--sql",
            description = "print a script for psql, from base or for FROM:TARGET; looks at no database")
    private boolean sql;

    @Option(
            names = "--background",
            description = "leave what may be done in the background to headway backfill run; default: do it")
    private boolean background;

    @Option(names = "--single-transaction", description = "all or nothing: one transaction for the whole run")
    private boolean together;

    @Option(
            names = "--sync",
            description = "after a switch of branches: first take back what these files lack; local databases only")
    private boolean sync;

    @Option(names = "--accept-data-loss", description = "with --sync: even if what is taken back holds something")
    private boolean acceptDataLoss;

    public UpgradeVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        RunOutput output = new RunOutput(invocation.console());
        refuseTogether();
        if (sql) {
            Sql.refuseBeside(plan, "--plan", "headway upgrade", "it reads the database, and --sql looks at none");
            invocation.tellOfBackup();
            output.script(invocation.offline(together).upgrade(Arguments.decoded(target)));
            return ExitStatus.DONE;
        }
        Target parsed = Target.parse(Arguments.decoded(target));
        Migrations migrations = together ? invocation.migrations().inOneTransaction() : invocation.migrations();
        if (sync) {
            LocalOnly.require(invocation.settings().url().required(), "headway upgrade --sync");
        }
        if (plan && sync) {
            return output.preview(
                    Direction.UPGRADE, migrations.readOnly().previewSync(parsed), invocation.manner(false));
        }
        if (plan) {
            return output.preview(
                    Direction.UPGRADE, migrations.readOnly().previewUpgrade(parsed), invocation.manner(together));
        }
        if (sync) {
            output.report(Direction.UPGRADE, migrations.sync(parsed, !acceptDataLoss));
            return ExitStatus.DONE;
        }
        output.report(Direction.UPGRADE, (background ? migrations.leavingBackground() : migrations).upgrade(parsed));
        return ExitStatus.DONE;
    }

    private void refuseTogether() {
        if (sync && (sql || together || background)) {
            String other = sql ? "--sql" : together ? "--single-transaction" : "--background";
            throw new UsageException(Problem.of(
                    "--sync and " + other + " do not go together: --sync looks at the database, goes down and then up",
                    "headway upgrade --sync",
                    "leave one of them out"));
        }
        if (acceptDataLoss && !sync) {
            throw new UsageException(
                    Problem.of(
                            "--accept-data-loss means nothing to an upgrade that takes nothing back",
                            "headway upgrade",
                            "leave it out   or, to take back what these files lack: headway upgrade --sync --accept-data-loss"));
        }
    }
}
