package dev.headway.cli.verb;

import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code headway completion SHELL}: a script by which the shell completes verbs, options and revisions. picocli could
 * write one too, of more than a thousand lines, which would know no revision.
 */
@Command(
        name = "completion",
        description = {
            "Print what lets a shell complete verbs, options and revisions",
            "",
            "In ~/.bashrc: eval \"$(headway completion bash)\"   in ~/.zshrc: eval \"$(headway completion zsh)\""
        })
public final class CompletionVerb implements Callable<Integer> {

    private static final String SCRIPT = "completion.bash";

    /** What goes before the script. zsh has a layer that understands bash's completions. */
    private static final Map<String, String> SHELLS = Map.of(
            "bash", "", "zsh", "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n");

    private final Invocation invocation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "bash or zsh")
    private String shell = "";

    public CompletionVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        String before = SHELLS.get(shell);
        if (before == null) {
            throw new UsageException(Problem.of(
                    "nothing is known of how " + shell + " completes",
                    "headway completion",
                    "headway completion bash   or headway completion zsh"));
        }
        String script = before + script(spec.root());
        invocation.console().result(script.lines().toList(), Json.object("shell", shell, "script", script));
        return ExitStatus.DONE;
    }

    private static String script(CommandSpec root) {
        Map<String, CommandSpec> verbs = new LinkedHashMap<>();
        root.subcommands().forEach((name, verb) -> verbs.put(name, verb.getCommandSpec()));
        List<OptionSpec> all = Stream.concat(
                        root.options().stream(), verbs.values().stream().flatMap(verb -> verb.options().stream()))
                .toList();
        return template()
                .replace("@VERB_CASES@", String.join("|", verbs.keySet()))
                .replace("@VERBS@", String.join(" ", verbs.keySet()))
                .replace("@TARGET_OPTIONS@", names(all, CompletionVerb::isTarget, "|"))
                .replace("@VALUE_OPTIONS@", names(all, option -> option.arity().max() > 0, "|"))
                .replace("@OPTIONS@", options(verbs))
                .replace("@COMMON_OPTIONS@", names(root.options(), CompletionVerb::isCommon, " "))
                .replace("@TARGET_VERBS@", targetVerbs(verbs));
    }

    private static boolean isTarget(ArgSpec argument) {
        return List.of("TARGET", "REVISION").contains(argument.paramLabel());
    }

    /** What every verb takes. {@code -x} is only there to be refused. */
    private static boolean isCommon(OptionSpec option) {
        return !option.names()[0].equals("-x");
    }

    private static String options(Map<String, CommandSpec> verbs) {
        return verbs.entrySet().stream()
                .map(verb -> "        " + verb.getKey() + ") options='"
                        + names(verb.getValue().options(), option -> !option.inherited() && !option.usageHelp(), " ")
                        + "' ;;")
                .filter(line -> !line.contains("''"))
                .collect(Collectors.joining("\n"));
    }

    private static String targetVerbs(Map<String, CommandSpec> verbs) {
        Stream<String> taking = verbs.entrySet().stream()
                .filter(verb -> verb.getValue().positionalParameters().stream().anyMatch(CompletionVerb::isTarget))
                .map(Map.Entry::getKey);
        return Stream.concat(Stream.of("targets"), taking)
                .map(verb -> verb + ",*")
                .collect(Collectors.joining("|"));
    }

    private static String names(Collection<OptionSpec> options, Predicate<OptionSpec> which, String between) {
        return options.stream()
                .filter(which)
                .flatMap(option -> Stream.of(option.names()))
                .distinct()
                .collect(Collectors.joining(between));
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(CompletionVerb.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
