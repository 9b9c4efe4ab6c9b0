package dev.headway.cli.verb;

import dev.headway.graph.Target;
import dev.headway.plan.HeadMove;
import dev.headway.revision.RevisionId;
import dev.headway.walk.StampReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headway stamp TARGET…}. */
@Command(name = "stamp", description = "Say where the schema stands, without running anything")
public final class StampVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            paramLabel = "TARGET",
            arity = "1..*",
            description = "the revisions that the schema is at; base: none; heads: all")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--purge",
            description = "remove every row first, those too that no file knows; nothing else is changed")
    private boolean purge;

    @Option(
            names = "--edited",
            description = "accept what the file of an applied revision says now in place of what ran")
    private boolean edited;

    @Option(
            names = "--sql",
            description = "print a script for psql, from base or for FROM:TARGET; looks at no database")
    private boolean sql;

    public StampVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (sql) {
            Sql.refuseBeside(
                    purge,
                    "--purge",
                    "headway stamp",
                    "it removes whatever rows there are, and a script must be told: FROM:TARGET");
            Sql.refuseBeside(
                    edited, "--edited", "headway stamp", "it reads the journal, and --sql looks at no database");
            new RunOutput(invocation.console())
                    .script(invocation
                            .offline()
                            .stamp(targets.stream().map(Arguments::decoded).toList()));
            return ExitStatus.DONE;
        }
        List<Target> parsed =
                targets.stream().map(Arguments::decoded).map(Target::parse).toList();
        StampReport report = edited
                ? invocation.migrations().acceptEdits(parsed)
                : invocation.migrations().stamp(parsed, purge);
        Console console = invocation.console();
        for (HeadMove move : report.moves()) {
            console.tell("INFO  [headway] Running stamp_revision " + ids(move.removed()) + " -> " + ids(move.added()));
        }
        if (edited) {
            console.tell("INFO  [headway] Accepted as they are now: " + String.join(", ", targets));
        } else if (report.moves().isEmpty()) {
            console.tell("INFO  [headway] Nothing to stamp: at " + (report.to().isEmpty() ? "base" : ids(report.to())));
        }
        console.result(
                List.of(),
                Json.object(
                        "from",
                        values(report.from()),
                        "to",
                        report.to().size() == 1 ? report.to().get(0).value() : values(report.to()),
                        "steps",
                        report.moves().stream()
                                .map(move -> Json.object(
                                        "direction", "stamp",
                                        "removed", values(move.removed()),
                                        "added", values(move.added())))
                                .toList()));
        return ExitStatus.DONE;
    }

    private static String ids(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }

    private static List<String> values(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
