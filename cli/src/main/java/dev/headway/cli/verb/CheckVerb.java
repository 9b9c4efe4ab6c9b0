package dev.headway.cli.verb;

import dev.headway.Status;
import dev.headway.autogenerate.Side;
import dev.headway.catalog.ObjectId;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Script;
import dev.headway.ddl.Style;
import dev.headway.diff.Differences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headway check}: whether models, migrations and, if asked, a database say the same. */
@Command(
        name = "check",
        description = "Tell whether the models, or a database, are what the migrations make; exit 3 if not")
public final class CheckVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--live", description = "compare the database with the migrations, in place of the models")
    private boolean live;

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    public CheckVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws InterruptedException {
        Sides sides = new Sides(invocation, scope.scope());
        return live ? live(sides) : models(sides);
    }

    private Integer models(Sides sides) throws InterruptedException {
        Side models = sides.entities();
        Differences differences = sides.autogenerate().differences(models, changes.renames());
        List<ObjectId> leftAlone = sides.autogenerate().leftAlone(models, changes.renames());
        return answer(
                differences,
                leftAlone,
                true,
                "The models and the migrations agree",
                "The models are ahead of the migrations; to write what is missing: headway revision --autogenerate -m \"…\"");
    }

    private Integer live(Sides sides) throws InterruptedException {
        Status status = invocation.migrations().status();
        Differences differences = new Drift(invocation, sides).of(status, changes.renames());
        return answer(
                differences,
                List.of(),
                status.applied().isAtHeads(),
                "The database is what its migrations make",
                "The database is not what its migrations make: above is what differs, each with the SQL that the migrations stand for");
    }

    private Integer answer(Differences differences, List<ObjectId> leftAlone, boolean atHead, String yes, String no) {
        Notices.unhandled(differences, invocation.console());
        Script script = Ddl.script(differences, Style.PLAIN);
        invocation.console().result(DifferenceLines.lines(script), document(script, leftAlone, atHead));
        Notices.leftAlone(leftAlone, invocation.console());
        differences
                .possibleRenames()
                .forEach(rename -> invocation
                        .console()
                        .tell("INFO  [headway] " + rename + "; if so: --rename " + rename.argument()));
        invocation.console().tell("INFO  [headway] " + (script.isEmpty() ? yes : no));
        return script.isEmpty() ? ExitStatus.DONE : ExitStatus.NO;
    }

    private static Map<String, Object> document(Script script, List<ObjectId> leftAlone, boolean atHead) {
        List<String> names = leftAlone.stream().map(Notices::shown).toList();
        return Json.object(
                "atHead",
                atHead,
                "differences",
                DifferenceLines.documents(script),
                "leftAlone",
                names.isEmpty() ? Optional.empty() : Optional.of(names));
    }
}
