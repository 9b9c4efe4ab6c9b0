package dev.headway.cli.verb;

import dev.headway.graph.Applied;
import dev.headway.graph.Lookup;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code headway show REV}: one revision, or the several that a target names. */
@Command(name = "show", description = "Show the revision that a target names")
public final class ShowVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            paramLabel = "REVISION",
            description = "an id or its beginning, head, heads, current, LABEL@head, ID-1 …")
    private String target = "";

    public ShowVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Target parsed = Target.parse(Arguments.decoded(target));
        RevisionGraph graph = invocation.graph();
        boolean asked = parsed.asksDatabase();
        Applied applied = asked ? invocation.migrations().status().applied() : Applied.of(graph, List.of());
        List<Revision> revisions = new Lookup(graph, applied.rows(), "show").revisions(parsed);
        List<RevisionId> current =
                asked ? applied.current().stream().map(Revision::id).toList() : List.of();
        RevisionLines lines = new RevisionLines(graph, current);
        invocation
                .console()
                .result(
                        revisions.stream().flatMap(r -> lines.block(r).stream()).toList(),
                        Json.object(
                                "revisions",
                                revisions.stream()
                                        .map(r -> lines.document(r, applied.contains(r.id())))
                                        .toList()));
        return ExitStatus.DONE;
    }
}
