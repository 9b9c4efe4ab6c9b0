package dev.headway.cli.verb;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.production.StatisticsReader;
import dev.headway.statistics.Statistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code headway statistics}: what production is like, for {@code headway rehearse --stats FILE} where it cannot be asked. */
@Command(
        name = "statistics",
        description = {
            "Take down what the database is like: sizes, rows and writes of tables, the longest open transaction",
            "",
            "As JSON, for headway rehearse --stats FILE. Reads only, as any role; no rows, no names of roles, no queries"
        })
public final class StatisticsVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write it there, not to stdout")
    private Optional<String> output = Optional.empty();

    public StatisticsVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        StatisticsReader.Taken taken = invocation.migrations().readOnly().statistics();
        Console console = invocation.console();
        Map<String, Object> document = StatisticsDocument.of(taken.statistics());
        List<String> lines = Json.write(document).lines().toList();
        if (output.isPresent()) {
            write(invocation.directory().resolve(output.get()), lines);
            console.result(List.of(), Json.object("file", output.get()));
        } else {
            console.result(lines, document);
        }
        taken.grants()
                .forEach(grant -> console.warn("WARN  [headway] Not seen: " + grant.what() + "; " + grant.remedy()));
        console.tell("INFO  [headway] " + summary(taken.statistics())
                + output.map(file -> "; written to " + file).orElse(""));
        return ExitStatus.DONE;
    }

    private static String summary(Statistics statistics) {
        long unknown = statistics.tables().stream()
                .filter(table -> table.rows().isEmpty())
                .count();
        int tables = statistics.tables().size();
        String never = unknown == 1
                ? "; 1 was never analysed, so its rows are unknown"
                : "; " + unknown + " were never analysed, so their rows are unknown";
        return "Statistics of " + tables + (tables == 1 ? " table" : " tables") + (unknown == 0 ? "" : never);
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MigrationException(
                    List.of(Problem.of(
                            "cannot be written: " + file + " (" + e.getClass().getSimpleName() + ")",
                            "headway statistics -o",
                            "name a file in a directory that is there, and that may be written")),
                    e);
        }
    }
}
