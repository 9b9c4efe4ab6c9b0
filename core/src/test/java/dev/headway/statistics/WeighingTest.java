package dev.headway.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.pg.ServerVersion;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Verdict;
import dev.headway.verdict.Weight;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a finding weighs, from numbers that were taken and a pace that was measured. */
final class WeighingTest {

    private static final Instant TAKEN = Instant.parse("2026-11-22T10:00:00Z");

    private static final TableStatistics ORDERS = new TableStatistics(
            "public", "orders", Optional.of(1_000_000L), 1_000_000_000L, 300_000_000L, Optional.of(3.0));

    /** Of rows of 100 bytes: a tenth of those that the orders have. */
    private static final Pace PACE = new Pace(
            Map.of(
                    Labour.SCAN, new Rate(1_000_000, 100_000_000),
                    Labour.BUILD, new Rate(500_000, 50_000_000),
                    Labour.REWRITE, new Rate(500_000, 50_000_000)),
            Optional.of(30_000_000.0));

    @Test
    void a_scan_takes_between_what_its_rows_and_what_its_bytes_say() {
        assertEquals(Optional.of(bracket(1.0 / 2, 10 * 4)), blocked(finding("add-check", false, table("orders"))));
    }

    @Test
    void a_rewrite_builds_the_indexes_again() {
        assertEquals(
                Optional.of(bracket((2.0 + 10) / 2, (20 + 10) * 4)),
                blocked(finding("alter-column-type", true, table("orders"))));
    }

    @Test
    void a_part_of_a_table_counts_for_the_table() {
        ObjectId column = table("orders").part(Kind.COLUMN, "state");
        assertTrue(blocked(finding("set-not-null", false, column)).isPresent());
    }

    @Test
    void what_was_not_measured_is_not_guessed() {
        assertEquals(Optional.empty(), blocked(finding("add-foreign-key", false, table("orders"))));
    }

    @Test
    void a_table_of_another_schema_or_spelling_is_not_known() {
        for (ObjectId other : List.of(table("Orders"), ObjectId.of(Kind.TABLE, "app", "orders"))) {
            assertEquals(Optional.of(new Weight.Unknown(other, TAKEN)), weighed(finding("add-check", false, other)));
        }
    }

    @Test
    void only_what_is_needed_is_measured() {
        Finding rewrite = finding("alter-column-type", true, table("orders"));
        assertEquals(EnumSet.of(Labour.REWRITE, Labour.BUILD), needed(rewrite));
        assertEquals(Set.of(), needed(finding("add-check", false, table("others"))));
    }

    @Test
    void no_verdict_changes_however_small_the_table() {
        TableStatistics empty = new TableStatistics("public", "orders", Optional.of(0L), 0, 0, Optional.of(0.0));
        Finding weighed = new Weighing(statistics(empty), PACE).weigh(finding("add-check", false, table("orders")));
        assertEquals(Verdict.HIGH, weighed.verdict());
    }

    private static Set<Labour> needed(Finding finding) {
        return Weighing.needed(finding, statistics(ORDERS));
    }

    private static Optional<Weight.Bracket> blocked(Finding finding) {
        return weighed(finding).flatMap(weight -> ((Weight.Known) weight).blocked());
    }

    private static Optional<Weight> weighed(Finding finding) {
        return new Weighing(statistics(ORDERS), PACE).weigh(finding).weight();
    }

    private static Statistics statistics(TableStatistics table) {
        return new Statistics(
                ServerVersion.of(18, 4),
                TAKEN,
                Optional.empty(),
                Optional.empty(),
                new RoleAttributes(false, false, false, false),
                List.of(),
                List.of(table));
    }

    private static ObjectId table(String name) {
        return ObjectId.of(Kind.TABLE, "public", name);
    }

    private static Weight.Bracket bracket(double least, double most) {
        return new Weight.Bracket(Duration.ofMillis((long) (least * 1000)), Duration.ofMillis((long) (most * 1000)));
    }

    private static Finding finding(String rule, boolean rewrites, ObjectId object) {
        return new Finding(
                Verdict.HIGH,
                rule,
                Optional.empty(),
                Optional.of(object),
                Optional.empty(),
                true,
                true,
                rewrites,
                !rewrites,
                false,
                "",
                "",
                Optional.empty());
    }
}
