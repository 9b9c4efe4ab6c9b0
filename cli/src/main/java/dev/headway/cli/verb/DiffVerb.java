package dev.headway.cli.verb;

import dev.headway.Autogenerate;
import dev.headway.Losses;
import dev.headway.autogenerate.Side;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Script;
import dev.headway.ddl.Style;
import dev.headway.diff.Differences;
import dev.headway.diff.Renames;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headway diff FROM TO}: SQL that turns one schema into another. */
@Command(name = "diff", description = "Print the SQL that turns one schema into another")
public final class DiffVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            description = "a .sql file, a directory of them, a URL, migrations or entities")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "the same")
    private String to = "";

    @Option(names = "--downgrade", description = "print the way back instead: from TO to FROM")
    private boolean downgrade;

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    public DiffVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws InterruptedException {
        Sides sides = new Sides(invocation, scope.scope());
        Side begin = sides.named(downgrade ? to : from);
        Side end = sides.named(downgrade ? from : to);
        Autogenerate autogenerate = sides.autogenerate();
        Renames renames = changes.acceptDataLoss()
                ? changes.renames()
                : autogenerate.asked(begin, end, changes.renames(), invocation.asking());
        Differences differences = autogenerate.differences(begin, end, renames);
        Script script = Ddl.script(differences, Style.ONLINE);
        Notices.unhandled(differences, invocation.console());
        if (!changes.acceptDataLoss()) {
            Losses.refuse(script, differences, end.shown());
        }
        invocation
                .console()
                .result(
                        script.isEmpty()
                                ? List.of()
                                : script.toString().stripTrailing().lines().toList(),
                        Json.object("differences", DifferenceLines.documents(script), "sql", script.toString()));
        if (script.isEmpty()) {
            invocation
                    .console()
                    .tell("INFO  [headway] Nothing to do: " + begin.shown() + " and " + end.shown() + " agree");
        }
        return ExitStatus.DONE;
    }
}
