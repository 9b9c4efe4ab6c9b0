package dev.headway.cli;

import dev.headway.cli.verb.Answers;
import dev.headway.cli.verb.Arguments;
import dev.headway.cli.verb.BackfillVerb;
import dev.headway.cli.verb.BranchesVerb;
import dev.headway.cli.verb.CheckVerb;
import dev.headway.cli.verb.CompletionVerb;
import dev.headway.cli.verb.CurrentVerb;
import dev.headway.cli.verb.DiffVerb;
import dev.headway.cli.verb.DoctorVerb;
import dev.headway.cli.verb.DowngradeVerb;
import dev.headway.cli.verb.EditVerb;
import dev.headway.cli.verb.EnsureVersionVerb;
import dev.headway.cli.verb.ExitStatus;
import dev.headway.cli.verb.GlobalOptions;
import dev.headway.cli.verb.HeadsVerb;
import dev.headway.cli.verb.HistoryVerb;
import dev.headway.cli.verb.InitVerb;
import dev.headway.cli.verb.Invocation;
import dev.headway.cli.verb.LaunchVerb;
import dev.headway.cli.verb.LogVerb;
import dev.headway.cli.verb.MergeVerb;
import dev.headway.cli.verb.RebaseVerb;
import dev.headway.cli.verb.RehearseVerb;
import dev.headway.cli.verb.RevisionVerb;
import dev.headway.cli.verb.ShowVerb;
import dev.headway.cli.verb.StampVerb;
import dev.headway.cli.verb.StatisticsVerb;
import dev.headway.cli.verb.UpgradeVerb;
import dev.headway.cli.verb.WaitVerb;
import dev.headway.connect.Stop;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The command line as a function: arguments in, exit status out. One instance a call. */
final class Program {

    private final GlobalOptions options = new GlobalOptions();
    private final PrintStream out;
    private final PrintStream err;
    private final Invocation invocation;

    /** One that nobody watches. */
    Program(PrintStream out, PrintStream err, Map<String, String> environment, Path directory, Stop stop) {
        this(out, err, environment, directory, stop, Answers.NOBODY);
    }

    Program(
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Path directory,
            Stop stop,
            Answers answers) {
        this.out = out;
        this.err = err;
        this.invocation = new Invocation(out, err, environment, directory, stop, answers, options);
    }

    int run(String... arguments) {
        CommandLine commands = commands();
        try {
            CommandLine.ParseResult parsed = commands.parseArgs(Arguments.encoded(arguments));
            if (CommandLine.executeHelpRequest(parsed) != null) {
                return ExitStatus.DONE;
            }
            if (!parsed.hasSubcommand()) {
                commands.usage(err);
                return ExitStatus.USAGE;
            }
            refuseX();
            return (Integer) new CommandLine.RunLast().execute(parsed);
        } catch (ParameterException e) {
            return failed(new UsageException(Misuse.of(e)));
        } catch (CommandLine.ExecutionException e) {
            return failed(told(e));
        } catch (MigrationException e) {
            return failed(e);
        } catch (Error e) {
            // Memory or stack that is not enough, a class that is not there.
            return failed(unexpected(e, verb(commands)));
        } finally {
            invocation.close();
        }
    }

    private CommandLine commands() {
        CommandLine commands = new CommandLine(options);
        for (Object verb : List.of(
                new InitVerb(invocation),
                new RevisionVerb(invocation),
                new MergeVerb(invocation),
                new RebaseVerb(invocation),
                new UpgradeVerb(invocation),
                new DowngradeVerb(invocation),
                new StampVerb(invocation),
                new EnsureVersionVerb(invocation),
                new CurrentVerb(invocation),
                new HistoryVerb(invocation),
                new LogVerb(invocation),
                new DoctorVerb(invocation),
                new HeadsVerb(invocation),
                new BranchesVerb(invocation),
                new ShowVerb(invocation),
                new EditVerb(invocation),
                new RehearseVerb(invocation),
                new StatisticsVerb(invocation),
                new CheckVerb(invocation),
                new DiffVerb(invocation),
                new WaitVerb(invocation),
                new LaunchVerb(invocation),
                new BackfillVerb(invocation),
                new CompletionVerb(invocation))) {
            CommandLine subcommand = new CommandLine(verb);
            subcommand
                    .getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("show this and exit")
                            .build());
            commands.addSubcommand(subcommand);
        }
        SettingFlags.addTo(commands, options);
        return commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(120)
                .setUsageHelpAutoWidth(false);
    }

    /** Alembic hands these to a program of the user's; there is none here. */
    private void refuseX() {
        if (!options.x().isEmpty()) {
            throw new UsageException(Problem.of(
                    "-x has no meaning here: no program of yours reads it",
                    "-x " + options.x().get(0),
                    "name a placeholder in the file, --- uses NAME, and give its value: HEADWAY_VAR_NAME=…"));
        }
    }

    private static MigrationException told(CommandLine.ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String verb = verb(e.getCommandLine());
        if (cause instanceof MigrationException failure) {
            return failure;
        }
        if (cause instanceof InterruptedException) {
            return new MigrationException(List.of(Problem.of("interrupted", verb, "run it again")), cause);
        }
        return cause instanceof InvalidPathException path ? noPath(path, verb) : unexpected(cause, verb);
    }

    /** Any setting may name a path; a system whose locale is C has none with letters beyond ASCII. */
    private static UsageException noPath(InvalidPathException path, String verb) {
        return new UsageException(Problem.of(
                "not a path: " + path.getInput() + " (" + path.getReason() + ")",
                verb,
                "name another one   or, if it has letters beyond ASCII: LC_ALL=C.UTF-8"));
    }

    /** A mistake of Headway's own: still three lines, and the way to tell its makers. */
    private static MigrationException unexpected(Throwable cause, String verb) {
        return new MigrationException(
                List.of(Problem.of(
                        "Headway made a mistake: " + cause,
                        verb,
                        "run it again with --debug and report what it prints")),
                cause);
    }

    private static String verb(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private int failed(MigrationException failure) {
        invocation.console().failure(failure);
        if (options.debug()) {
            failure.printStackTrace(err);
        }
        return failure instanceof UsageException ? ExitStatus.USAGE : ExitStatus.FAILED;
    }
}
