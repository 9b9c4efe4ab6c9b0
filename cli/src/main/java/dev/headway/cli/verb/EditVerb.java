package dev.headway.cli.verb;

import dev.headway.graph.Applied;
import dev.headway.graph.Lookup;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code headway edit REV}: the files that a target names, in the user's editor. */
@Command(name = "edit", description = "Open the files that a target names in $VISUAL, $EDITOR or vi")
public final class EditVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            paramLabel = "REVISION",
            description = "an id or its beginning, head, heads, current, LABEL@head, ID-1 …")
    private String target = "";

    public EditVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Target parsed = Target.parse(Arguments.decoded(target));
        Editable.require(invocation.migrationsLocation(), "edited");
        RevisionGraph graph = invocation.graph();
        Applied applied =
                parsed.asksDatabase() ? invocation.migrations().status().applied() : Applied.of(graph, List.of());
        List<Revision> revisions = new Lookup(graph, applied.rows(), "edit").revisions(parsed);
        if (revisions.isEmpty()) {
            throw new MigrationException(Problem.of(
                    "\"" + parsed + "\" names no revision" + (parsed.asksDatabase() ? ": nothing is applied" : ""),
                    graph.place(),
                    "name one of headway history"));
        }
        Editable.require(revisions, "open it in your IDE");
        List<String> files = revisions.stream()
                .map(revision -> revision.origin().file())
                .distinct()
                .toList();
        Editor.of(invocation.environment()).open(invocation.directory(), files);
        invocation.console().result(List.of(), Json.object("files", files));
        return ExitStatus.DONE;
    }
}
