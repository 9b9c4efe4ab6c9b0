package dev.headway.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.problem.Origin;
import dev.headway.revision.Options.Allow;
import dev.headway.revision.Options.Batch;
import dev.headway.revision.Revision.Downgrade;
import dev.headway.revision.Revision.Header;
import dev.headway.revision.Revision.Origins;
import dev.headway.sql.Checksum;
import dev.headway.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@code parse(format(r)) = r}, for random revisions. A failure names the seed; {@code -Dseed=N} runs it again. */
class RevisionFileLawsTest {

    private static final Origin NOWHERE = Origin.of("nowhere");

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE t (a int, -- the key\n  b text DEFAULT ';')",
            "DROP TABLE \"T;\"",
            "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $x$\n--- upgrade\nBEGIN\n  RETURN 1; END;\n$x$",
            "CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 2 END; END",
            "CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2)",
            "SELECT E'a\\''\n  'b;' /* ; */ , U&'\\0041', 1..2, a[1:2]",
            "INSERT INTO t VALUES ('é \uD83D\uDE00\t\\')",
            "ALTER TABLE t ALTER COLUMN a SET NOT NULL");

    private static final List<String> WORDS =
            List.of("add notebooks", "drop -- it", "é, \uD83D\uDE00", "x", "'a' ; $$");

    @Test
    void a_revision_survives_being_written_and_read_again() {
        Long only = Long.getLong("seed");
        long first = only == null ? System.nanoTime() : only;
        for (long seed = first; seed < first + (only == null ? 1000 : 1); seed++) {
            try {
                check(new Maker(new Random(seed)).revision());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dseed=" + seed, e);
            }
        }
    }

    private static void check(Revision revision) {
        String text = RevisionFile.format(revision);
        RevisionFile.Parsed parsed = RevisionFile.parse("f", text);
        assertEquals(List.of(), parsed.problems(), text);
        Revision again = parsed.revision().orElseThrow();
        assertEquals(Places.forgotten(revision), Places.forgotten(again), text);
        assertEquals(text, again.text());
        assertEquals(text, RevisionFile.format(again));
    }

    /** Makes revisions up. */
    private record Maker(Random random) {

        Revision revision() {
            Header header = header();
            Section upgrade = section();
            boolean reversible = random.nextBoolean();
            Downgrade downgrade = reversible
                    ? new Downgrade.Reversible(section())
                    : new Downgrade.Irreversible(NOWHERE, random.nextBoolean() ? "" : pick(WORDS));
            String checksum = Checksum.of(
                    upgrade.entries().stream().map(Section.Entry::statement).toList());
            Phase phase = header.phase().orElseGet(() -> DerivedPhase.of(upgrade));
            return new Revision(header, upgrade, downgrade, phase, checksum, "");
        }

        private Header header() {
            return new Header(
                    id(),
                    distinct(this::id),
                    distinct(() -> "d" + random.nextInt(99)),
                    distinct(() -> "label" + random.nextInt(99)),
                    random.nextBoolean() ? "" : pick(WORDS),
                    maybe(() -> Instant.ofEpochMilli(random.nextLong() >>> 22)),
                    maybe(() -> random.nextBoolean() ? new Phase.Expand() : new Phase.Contract(maybe(this::id))),
                    distinct(() -> "name_" + random.nextInt(99)),
                    new Options(List.of(), maybe(this::limit), maybe(this::limit), Optional.empty()),
                    random.nextBoolean(),
                    Origins.all(NOWHERE));
        }

        private Section section() {
            List<Section.Entry> entries = new ArrayList<>();
            boolean autocommit = random.nextBoolean();
            for (int i = random.nextInt(5); i > 0; i--) {
                entries.add(entry(autocommit));
            }
            return new Section(NOWHERE, autocommit, entries);
        }

        private Section.Entry entry(boolean autocommit) {
            List<Allow> allows = distinct(() -> new Allow("rule-" + random.nextInt(9), pick(WORDS), NOWHERE));
            Optional<Batch> batch = autocommit && random.nextInt(3) == 0 ? Optional.of(batch()) : Optional.empty();
            Statement statement = batch.isPresent()
                    ? statement("UPDATE t SET a = 1 WHERE :batch", Optional.empty())
                    : random.nextInt(4) == 0
                            ? statement(
                                    "COPY t FROM STDIN", Optional.of("1\n--- upgrade\n';\n".repeat(random.nextInt(3))))
                            : statement(pick(STATEMENTS), Optional.empty());
            return new Section.Entry(statement, new Options(allows, maybe(this::limit), maybe(this::limit), batch));
        }

        private Batch batch() {
            return new Batch(
                    random.nextBoolean() ? "t" : "public.\"T t\"",
                    pick(List.of("id", "\"I d\"", "t.id")),
                    maybe(() -> 1 + random.nextInt(9999)),
                    maybe(() -> limit().plusMillis(1)),
                    random.nextBoolean(),
                    NOWHERE);
        }

        private static Statement statement(String sql, Optional<String> rows) {
            return new Statement(sql, NOWHERE, rows);
        }

        private RevisionId id() {
            return new RevisionId(Long.toHexString(random.nextLong() & 0xFFFFFFFFFFFFL) + "_.");
        }

        private Duration limit() {
            return Duration.ofMillis(random.nextInt(5) * (random.nextBoolean() ? 1L : 60_000L));
        }

        private <T> Optional<T> maybe(Supplier<T> value) {
            return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
        }

        private <T> List<T> distinct(Supplier<T> value) {
            return java.util.stream.Stream.generate(value)
                    .limit(random.nextInt(4))
                    .distinct()
                    .toList();
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
