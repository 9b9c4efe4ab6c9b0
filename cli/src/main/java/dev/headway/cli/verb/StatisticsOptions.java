package dev.headway.cli.verb;

import dev.headway.Migrations;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.SessionOptions;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.production.Pacing;
import dev.headway.production.StatisticsReader;
import dev.headway.scratch.Scratch;
import dev.headway.statistics.Labour;
import dev.headway.statistics.Pace;
import dev.headway.statistics.Statistics;
import dev.headway.statistics.Weighing;
import dev.headway.verdict.Judged;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a rehearsal knows of production. Filled by the command line's parser, then asked once. Not thread-safe. */
final class StatisticsOptions {

    @Option(
            names = "--stats",
            paramLabel = "URL|FILE",
            description =
                    "say of each finding how large its table is, and for how long it would block: from the database, or"
                            + " from what headway statistics wrote")
    private Optional<String> stats = Optional.empty();

    /** From the file, or read now. */
    Optional<Statistics> statistics(Invocation invocation) {
        return stats.map(word -> word.contains("://")
                ? live(DatabaseUrl.parse(word, "command line --stats"), invocation)
                : StatisticsFile.read(invocation.directory().resolve(word), word));
    }

    private static Statistics live(DatabaseUrl url, Invocation invocation) {
        SessionOptions options =
                new SessionOptions(Optional.empty(), invocation.settings().appName(), SessionOptions.DEFAULT.timeout());
        StatisticsReader.Taken taken = Migrations.of(invocation.source(), new Connector(url, options)::open)
                .with(invocation.stop())
                .readOnly()
                .statistics();
        taken.grants()
                .forEach(grant ->
                        invocation.console().warn("WARN  [headway] Not seen: " + grant.what() + "; " + grant.remedy()));
        return taken.statistics();
    }

    /** The same with the weight of what they are about, from what scratch is measured to do. */
    static List<Judged> weighed(List<Judged> all, Statistics statistics, Scratch scratch, Invocation invocation)
            throws InterruptedException {
        Set<Labour> needed = Weighing.needed(all, statistics);
        try {
            Pace pace = Pacing.measure(scratch, needed, invocation.stop());
            return new Weighing(statistics, pace).weigh(all);
        } catch (SQLException e) {
            throw new MigrationException(
                    List.of(Problem.of(
                            "its pace cannot be measured: " + e.getMessage(),
                            "the scratch server " + scratch.server().url(),
                            "look into its log, or name another server: --scratch URL")),
                    e);
        }
    }
}
