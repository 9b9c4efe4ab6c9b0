package dev.headway.cli.verb;

import dev.headway.Draft;
import dev.headway.NewRevision;
import dev.headway.autogenerate.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headway revision -m MESSAGE}: a new file to be filled in. */
@Command(name = "revision", description = "Write a new revision file, to be filled in")
public final class RevisionVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "what it does, in a few words; also names the file")
    private String message = "";

    @Option(
            names = "--head",
            paramLabel = "TARGET",
            description = "what it revises: a head (the default), base for a new root, several for a merge")
    private List<String> heads = new ArrayList<>();

    @Option(names = "--splice", description = "let it revise what is not a head: a new branch begins there")
    private boolean splice;

    @Option(names = "--branch-label", paramLabel = "NAME", description = "a label for its branch")
    private Optional<String> label = Optional.empty();

    @Option(
            names = "--depends-on",
            paramLabel = "TARGET",
            description = "what must be applied before it, without being its parent; may be given again")
    private List<String> depends = new ArrayList<>();

    @Option(names = "--rev-id", paramLabel = "ID", description = "its id; default: 12 hexadecimal digits")
    private Optional<String> id = Optional.empty();

    @Option(names = "--autogenerate", description = "fill it with what turns the migrations into the models")
    private boolean autogenerate;

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    public RevisionVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> parents = heads.isEmpty() ? List.of("head") : heads;
        NewRevision wanted = new NewRevision(message, parents, splice, label, depends, id);
        if (autogenerate) {
            generate(wanted);
        } else {
            invocation.write(wanted);
        }
        return ExitStatus.DONE;
    }

    private void generate(NewRevision wanted) throws InterruptedException {
        Sides sides = new Sides(invocation, scope.scope());
        Side models = sides.entities();
        List<Draft> drafts = sides.autogenerate()
                .propose(wanted, models, changes.renames(), changes.acceptDataLoss(), invocation.asking());
        Notices.leftAlone(sides.autogenerate().leftAlone(models, changes.renames()), invocation.console());
        if (drafts.isEmpty()) {
            invocation
                    .console()
                    .result(
                            List.of("Nothing to do: the models and the migrations agree"),
                            Json.object("revisions", List.of()));
            return;
        }
        new RevisionWriter(invocation.directory(), invocation.migrationsLocation()).write(drafts, invocation.console());
    }
}
