package dev.headway.statistics;

import dev.headway.catalog.ObjectId;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.Weight;
import dev.headway.verdict.Weight.Bracket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives each finding the weight of its table in production. No verdict changes: a table that was empty when the numbers were
 * taken need not be when the revision runs. Immutable.
 */
public final class Weighing {

    /** Production's processors may be faster than those of scratch, and it builds an index with several of them. */
    private static final double FASTER = 2;

    /** Scratch has what it works on in memory, and nobody else works there. */
    private static final double SLOWER = 4;

    /** A bracket that goes beyond it says no more than one that ends there. */
    private static final double LONGEST_SECONDS = Duration.ofDays(365).toSeconds();

    /** Who writes rows writes every index of them too: that is counted by the bytes of the indexes. */
    private static final Set<Labour> INDEXED = Set.of(Labour.REWRITE, Labour.UPDATE);

    private final Statistics statistics;
    private final Pace pace;

    public Weighing(Statistics statistics, Pace pace) {
        this.statistics = statistics;
        this.pace = pace;
    }

    /** What has to be measured for these: work on tables that the statistics know. */
    public static Set<Labour> needed(List<Judged> all, Statistics statistics) {
        Set<Labour> needed = EnumSet.noneOf(Labour.class);
        all.forEach(judged -> judged.findings().forEach(finding -> needed.addAll(needed(finding, statistics))));
        return needed;
    }

    static Set<Labour> needed(Finding finding, Statistics statistics) {
        Set<Labour> needed = EnumSet.noneOf(Labour.class);
        if (finding.object().flatMap(object -> table(statistics, object)).isPresent()) {
            needed.addAll(Labour.of(finding));
        }
        if (needed.stream().anyMatch(INDEXED::contains)) {
            needed.add(Labour.BUILD);
        }
        return needed;
    }

    /** The same findings, each with its weight; those that are about no table have none. */
    public List<Judged> weigh(List<Judged> all) {
        return all.stream()
                .map(judged -> new Judged(
                        judged.evidence(),
                        judged.findings().stream().map(this::weigh).toList()))
                .toList();
    }

    Finding weigh(Finding finding) {
        Optional<ObjectId> whole = finding.object().map(ObjectId::root).filter(Weighing::isTable);
        return whole.map(table -> finding.weigh(table(statistics, table)
                        .map(known -> weight(finding, table, known))
                        .orElseGet(() -> new Weight.Unknown(table, statistics.taken()))))
                .orElse(finding);
    }

    private Weight weight(Finding finding, ObjectId table, TableStatistics known) {
        return new Weight.Known(
                table,
                known.rows(),
                known.bytes(),
                known.indexBytes(),
                known.writesPerSecond(),
                statistics.longestTransaction(),
                bracket(Labour.of(finding), known));
    }

    /** Rows and bytes seldom have the proportion that they had where the pace was measured: the truth lies between. */
    private Optional<Bracket> bracket(Set<Labour> labours, TableStatistics table) {
        List<Double> seconds = new ArrayList<>();
        for (Labour labour : labours) {
            Optional<Rate> rate = pace.of(labour);
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            double more = INDEXED.contains(labour) ? indexes(table) : 0;
            seconds.add(table.bytes() / rate.get().bytesPerSecond() + more);
            table.rows().ifPresent(rows -> seconds.add(rows / rate.get().rowsPerSecond() + more));
        }
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        double least = seconds.stream().mapToDouble(each -> each).min().orElse(0) / FASTER;
        double most = seconds.stream().mapToDouble(each -> each).max().orElse(0) * SLOWER;
        return Optional.of(new Bracket(duration(least), duration(most)));
    }

    private double indexes(TableStatistics table) {
        return pace.indexBytesPerSecond().map(rate -> table.indexBytes() / rate).orElse(0.0);
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(Math.min(seconds, LONGEST_SECONDS) * 1000));
    }

    private static Optional<TableStatistics> table(Statistics statistics, ObjectId object) {
        return statistics.table(object.root().schema(), object.root().name());
    }

    private static boolean isTable(ObjectId object) {
        return switch (object.kind()) {
            case TABLE, MATERIALIZED_VIEW -> true;
            default -> false;
        };
    }
}
