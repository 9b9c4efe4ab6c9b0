package dev.headway.cli.verb;

import dev.headway.Status;
import dev.headway.history.Progress;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.run.Unfinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code headway current}: where the database stands. */
@Command(name = "current", description = "Show where the database stands")
public final class CurrentVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = {"-v", "--verbose"},
            description = "tell more of each revision")
    private boolean verbose;

    @Option(
            names = {"--check-heads"},
            description = "exit 3 unless every revision is applied")
    private boolean checkHeads;

    public CurrentVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Status status = invocation.migrations().status();
        status.underWay()
                .forEach(progress -> invocation.console().tell("INFO  [headway] " + Unfinished.told(progress)));
        invocation.console().result(lines(status), document(status));
        if (!status.applied().unknown().isEmpty()) {
            return ExitStatus.FAILED;
        }
        return checkHeads && !status.atHeads() ? ExitStatus.NO : ExitStatus.DONE;
    }

    private List<String> lines(Status status) {
        RevisionLines revisions = new RevisionLines(status.graph(), List.of());
        List<String> lines = new ArrayList<>();
        if (verbose) {
            lines.add("Current revision(s) for " + status.database() + ":");
        }
        for (Revision revision : status.applied().current()) {
            if (verbose) {
                lines.addAll(revisions.block(revision));
            } else {
                lines.add(revisions.bare(revision));
            }
        }
        for (RevisionId unknown : status.applied().unknown()) {
            lines.add(unknown + " (unknown)");
        }
        status.held().forEach(held -> lines.add(held + " (held until the next release)"));
        status.objects().forEach(change -> lines.add(change + " (not applied yet)"));
        return lines;
    }

    private static Map<String, Object> document(Status status) {
        Map<String, Object> document = Json.object(
                "heads", values(status.applied().rows()),
                "atHead", status.atHeads(),
                "pending", status.pending().size(),
                "unknown", values(status.applied().unknown()),
                "held",
                        values(status.held().stream()
                                .map(held -> held.revision().id())
                                .toList()),
                "underWay",
                        status.underWay().stream().map(CurrentVerb::underWay).toList());
        RunOutput.putObjects(document, status.objects());
        return document;
    }

    private static Map<String, Object> underWay(Progress progress) {
        return Json.object(
                "revision", progress.revision(),
                "direction", progress.direction(),
                "done", progress.done(),
                "statements", progress.total());
    }

    private static List<String> values(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
