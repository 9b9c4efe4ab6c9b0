package dev.headway.cli.verb;

import dev.headway.graph.RevisionGraph;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code headway heads}: what nothing revises yet. */
@Command(name = "heads", description = "Show the newest revision of every branch")
public final class HeadsVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = {"-v", "--verbose"},
            description = "tell more of each revision")
    private boolean verbose;

    @Option(names = "--resolve-dependencies", description = "leave out heads that another revision depends on")
    private boolean resolveDependencies;

    @Option(names = "--single", description = "exit 3 if there are several; asks no database")
    private boolean single;

    public HeadsVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        RevisionGraph graph = invocation.graph();
        RevisionLines revisions = new RevisionLines(graph, List.of());
        List<Revision> heads = resolveDependencies ? graph.realHeads() : graph.heads();
        List<String> lines = heads.stream()
                .flatMap(head -> verbose ? revisions.block(head).stream() : Stream.of(revisions.named(head)))
                .toList();
        invocation
                .console()
                .result(
                        lines,
                        Json.object(
                                "heads",
                                heads.stream()
                                        .map(head -> Json.object(
                                                "revision", head.id().value(),
                                                "labels", graph.labels(head.id()),
                                                "message", head.message(),
                                                "file", head.origin().file()))
                                        .toList()));
        if (single && heads.size() > 1) {
            refuseSeveral(heads);
            return ExitStatus.NO;
        }
        return ExitStatus.DONE;
    }

    private void refuseSeveral(List<Revision> heads) {
        List<String> ids = heads.stream().map(head -> head.id().value()).toList();
        Problem several = Problem.of(
                heads.size() + " heads: " + String.join(", ", ids),
                invocation.migrationsLocation(),
                "join them: headway merge " + String.join(" ", ids));
        invocation.console().warn(several.toString());
    }
}
