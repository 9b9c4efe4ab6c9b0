package dev.headway.cli;

import dev.headway.cli.verb.Arguments;
import dev.headway.cli.verb.ForeignVerbs;
import dev.headway.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in three lines. */
final class Misuse {
    private Misuse() {}

    static Problem of(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (e instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream()
                    .map(argument -> argument.isOption()
                            ? String.join(" or ", ((CommandLine.Model.OptionSpec) argument).names())
                            : argument.paramLabel())
                    .collect(Collectors.joining(", "));
            return Problem.of(names + " is missing", command, usage(e.getCommandLine()));
        }
        return Problem.of(Arguments.decoded(String.valueOf(e.getMessage())), command, command + " --help");
    }

    private static Problem unmatched(UnmatchedArgumentException e, String command) {
        String argument = Arguments.decoded(e.getUnmatched().get(0));
        boolean root = e.getCommandLine().getParent() == null;
        boolean option = argument.startsWith("-");
        Optional<String> answer = root && !option ? ForeignVerbs.answer(argument) : Optional.empty();
        if (answer.isPresent()) {
            return Problem.of("there is no command " + argument + " here", command, "type " + answer.get());
        }
        Optional<String> instead = option ? ForeignVerbs.insteadOf(argument) : Optional.empty();
        if (instead.isPresent()) {
            return Problem.of(argument + " has no meaning here", command, instead.get());
        }
        String what = option
                ? "unknown option " + argument
                : root ? "unknown command " + argument : "one argument too many: " + argument;
        return Problem.of(what, command, remedy(e, command, option));
    }

    private static String remedy(UnmatchedArgumentException e, String command, boolean option) {
        List<String> suggestions = e.getSuggestions();
        if (suggestions.isEmpty()) {
            return usage(e.getCommandLine());
        }
        String prefix = option ? "" : command + " ";
        return "did you mean: "
                + suggestions.stream().limit(3).map(s -> prefix + s).collect(Collectors.joining(", "));
    }

    /** The first line of the help, which tells what may be typed. */
    private static String usage(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        return name + " --help   tells what there is";
    }
}
