package dev.headway.cli.verb;

import dev.headway.graph.Applied;
import dev.headway.graph.Range;
import dev.headway.graph.RevisionGraph;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code headway history}: the revisions, newest first. */
@Command(name = "history", description = "List the revisions, newest first")
public final class HistoryVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "START:END",
            description = "only these, both ends included; either end may be left out, current asks the database")
    private Optional<String> range = Optional.empty();

    @Option(
            names = {"-v", "--verbose"},
            description = "tell more of each revision")
    private boolean verbose;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "mark where the database stands")
    private boolean indicateCurrent;

    public HistoryVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Optional<Range> wanted = range.map(Arguments::decoded).map(Range::parse);
        boolean ask = indicateCurrent
                || wanted.filter(Range::asksDatabase).isPresent()
                || (invocation.console().json()
                        && invocation.settings().url().url().isPresent());
        RevisionGraph graph = invocation.graph();
        Applied applied = ask ? invocation.migrations().status().applied() : Applied.of(graph, List.of());
        List<Revision> revisions =
                wanted.map(r -> r.revisions(graph, applied.rows())).orElseGet(graph::newestFirst);
        List<RevisionId> current =
                indicateCurrent ? applied.current().stream().map(Revision::id).toList() : List.of();
        RevisionLines lines = new RevisionLines(graph, current);
        invocation
                .console()
                .result(
                        revisions.stream()
                                .flatMap(r -> verbose ? lines.block(r).stream() : Stream.of(lines.walk(r)))
                                .toList(),
                        Json.object(
                                "revisions",
                                revisions.stream()
                                        .map(r -> lines.document(r, applied.contains(r.id())))
                                        .toList()));
        return ExitStatus.DONE;
    }
}
