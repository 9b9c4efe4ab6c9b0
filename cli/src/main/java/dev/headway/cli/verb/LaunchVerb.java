package dev.headway.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code headway launch [-- COMMAND…]}. */
@Command(name = "launch", description = "Wait for the database, upgrade it, hand over: a container's entrypoint")
public final class LaunchVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "the server, after --")
    private List<String> command = new ArrayList<>();

    public LaunchVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        return 0;
    }
}
