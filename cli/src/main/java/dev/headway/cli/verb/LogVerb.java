package dev.headway.cli.verb;

import dev.headway.history.Log;
import dev.headway.history.LogQuery;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headway log}: what was done to the database, by whom, when, and how it ended. */
@Command(
        name = "log",
        description = {
            "Tell what was done to the database, newest first: what, when, by whom, how it ended",
            "",
            "All times are UTC. With a revision: what was done with that one, and the text that ran"
        })
public final class LogVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "REVISION", arity = "0..1", description = "its id, or how that begins")
    private Optional<String> revision = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "only what came then or later: 2h, 7d, 2026-11-22, 2026-11-22T10:00Z")
    private Optional<String> since = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "how many entries (100)")
    private int limit;

    @Option(names = "--all", description = "however many there are")
    private boolean all;

    public LogVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Optional<Instant> from = since.map(text -> Since.parse(text, Instant.now()));
        if (limit < 1) {
            throw new UsageException(
                    Problem.of(limit + " entries are none", "command line --limit", "--limit 1 or more   or --all"));
        }
        LogQuery query = new LogQuery(revision, from, all ? Integer.MAX_VALUE : limit);
        Log log = invocation.migrations().readOnly().log(query);
        new LogOutput(invocation.console(), revision.isPresent()).log(log);
        return ExitStatus.DONE;
    }
}
