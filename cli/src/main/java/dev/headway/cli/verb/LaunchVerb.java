package dev.headway.cli.verb;

import dev.headway.cli.launch.Launch;
import dev.headway.cli.launch.LaunchOptions;
import dev.headway.cli.launch.LaunchStory;
import dev.headway.cli.launch.PostgresDatabase;
import dev.headway.connect.Connector;
import dev.headway.connect.Stop;
import dev.headway.graph.Target;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headway launch [-- COMMAND…]}. */
@Command(
        name = "launch",
        description = {
            "Wait for the database, upgrade it, hand over: a container's entrypoint",
            "",
            "Until it hands over, it answers on BACKEND_HOST:BACKEND_PORT (0.0.0.0:8102): /live 200, all else 503 with",
            "the progress. With --exec or without a COMMAND it exits 0, for a script that goes on with exec \"$@\"."
        })
public final class LaunchVerb implements Callable<Integer> {

    private static final String PORT = "BACKEND_PORT";

    private final Invocation invocation;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "the server, after --")
    private List<String> command = new ArrayList<>();

    @Option(
            names = {"--plan", "--dry-run"},
            description = "read the database, tell what a start would apply, and how long it may take; start nothing")
    private boolean plan;

    @Option(
            names = "--timed-at",
            paramLabel = "URL",
            description = "with --plan: a database that has run the revisions; its journal tells how long they took")
    private List<String> timedAt = new ArrayList<>();

    @Option(names = "--exec", description = "look whether COMMAND is there, but leave its start to the caller")
    private boolean exec;

    public LaunchVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (plan) {
            return new LaunchPlan(invocation).print(timedAt);
        }
        if (!timedAt.isEmpty()) {
            throw new UsageException(Problem.of(
                    "--timed-at means nothing to a start that is not planned", "headway launch", "add --plan"));
        }
        Settings settings = invocation.settings();
        LaunchOptions options = new LaunchOptions(
                settings.appName().orElseGet(this::directoryName),
                settings.onStart(),
                settings.onFailure(),
                address(invocation.environment()),
                new LaunchOptions.Poll(settings.waitBudget(), settings.waitInterval()),
                command,
                exec);
        LaunchStory story = new LaunchStory(invocation.console().err(), settings.log(), Clock.systemUTC());
        return new Launch(options, story, this::open).run();
    }

    private PostgresDatabase open(Stop stop) {
        Settings settings = invocation.settings();
        Connector connector = invocation.connector();
        return new PostgresDatabase(
                connector,
                settings.waiting(),
                invocation.migrations(connector::open),
                Target.parse(settings.target()),
                stop);
    }

    private String directoryName() {
        Path name = invocation.directory().toAbsolutePath().normalize().getFileName();
        return name == null ? "headway" : name.toString();
    }

    private static LaunchOptions.Address address(Map<String, String> environment) {
        String host = given(environment, "BACKEND_HOST").orElse("0.0.0.0");
        String port = given(environment, PORT).orElse("8102");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new UsageException(Problem.of(
                    "\"" + port + "\" is not a port", "environment " + PORT, "a number from 1 to 65535, such as 8102"));
        }
        return new LaunchOptions.Address(host, Integer.parseInt(port));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
