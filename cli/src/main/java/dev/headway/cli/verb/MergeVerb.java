package dev.headway.cli.verb;

import dev.headway.NewRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headway merge REV REV…}: one revision that joins several heads. */
@Command(name = "merge", description = "Write a revision that joins several heads")
public final class MergeVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "TARGET", arity = "1..*", description = "the heads to join; heads: all of them")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "what it does; default: merge heads")
    private String message = "merge heads";

    @Option(names = "--splice", description = "let it revise what is not a head")
    private boolean splice;

    @Option(names = "--branch-label", paramLabel = "NAME", description = "a label for its branch")
    private Optional<String> label = Optional.empty();

    @Option(names = "--rev-id", paramLabel = "ID", description = "its id; default: 12 hexadecimal digits")
    private Optional<String> id = Optional.empty();

    public MergeVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        List<String> parents = targets.stream().map(Arguments::decoded).toList();
        invocation.write(new NewRevision(message, parents, splice, label, List.of(), id));
        return ExitStatus.DONE;
    }
}
