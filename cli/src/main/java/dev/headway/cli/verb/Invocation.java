package dev.headway.cli.verb;

import dev.headway.MigrationOptions;
import dev.headway.Migrations;
import dev.headway.Settings;
import dev.headway.connect.Connector;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.Stop;
import dev.headway.graph.RevisionGraph;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.RevisionSource;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One call of {@code headway}: where it was called, what was said, and what that means. Settings are read when first
 * asked for, so that {@code --help} works with broken ones. Not thread-safe.
 */
public final class Invocation {

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Path directory;
    private final Stop stop;
    private final GlobalOptions options;

    public Invocation(
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Path directory,
            Stop stop,
            GlobalOptions options) {
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.stop = stop;
        this.options = options;
    }

    public Console console() {
        return new Console(out, err, options.json(), options.quiet());
    }
}
