package dev.headway.cli.verb;

import dev.headway.VersionTable;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code headway ensure_version}: the tables in which history is written, and nothing else. */
@Command(name = "ensure_version", description = "Create the version table and the journal, if they are missing")
public final class EnsureVersionVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--sql", description = "print a script for psql; looks at no database")
    private boolean sql;

    public EnsureVersionVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Console console = invocation.console();
        if (sql) {
            new RunOutput(console).script(invocation.offline().ensureVersion());
            return ExitStatus.DONE;
        }
        VersionTable table = invocation.migrations().ensureVersion();
        console.tell("INFO  [headway] "
                + switch (table.outcome()) {
                    case CREATED -> "Created version table " + table.name() + ", and the journal beside it";
                    case COMPLETED -> "Created the journal beside version table " + table.name();
                    case PRESENT -> "Version table " + table.name() + " is there, and the journal beside it";
                });
        console.result(
                List.of(),
                Json.object(
                        "versionTable", table.name(),
                        "outcome", table.outcome().name().toLowerCase(Locale.ROOT)));
        return ExitStatus.DONE;
    }
}
