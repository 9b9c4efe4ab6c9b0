package dev.headway.cli.verb;

import dev.headway.graph.RevisionGraph;
import dev.headway.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code headway branches}: where the history forks. */
@Command(name = "branches", description = "Show where the history forks")
public final class BranchesVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = {"-v", "--verbose"},
            description = "tell more of each revision")
    private boolean verbose;

    public BranchesVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        RevisionGraph graph = invocation.graph();
        RevisionLines revisions = new RevisionLines(graph, List.of());
        List<Revision> points = graph.newestFirst().stream()
                .filter(revision -> graph.isBranchPoint(revision.id()))
                .toList();
        List<String> lines = new ArrayList<>();
        for (Revision point : points) {
            lines.addAll(verbose ? revisions.block(point) : revisions.branch(point));
        }
        invocation
                .console()
                .result(
                        lines,
                        Json.object(
                                "branches",
                                points.stream()
                                        .map(point -> Json.object(
                                                "revision", point.id().value(),
                                                "children",
                                                        graph.children(point.id()).stream()
                                                                .map(child -> child.id()
                                                                        .value())
                                                                .toList()))
                                        .toList()));
        return ExitStatus.DONE;
    }
}
