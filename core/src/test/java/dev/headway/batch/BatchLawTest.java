package dev.headway.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.problem.MigrationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A law: in slices a statement comes to the same end as in one go, whatever its key, its slices, and who ends it on the
 * way. {@code -Dseed=N} repeats a run.
 */
final class BatchLawTest {

    private static final int CASES = Boolean.getBoolean("headway.full") ? 150 : 7;

    /** What a key may be: every type with the values that are easily lost on the way through text. */
    private enum Key {
        INT("int", "-2147483648", "-1", "0", "7", "2147483647"),
        BIGINT("bigint", "-9223372036854775808", "0", "9007199254740993", "9223372036854775807"),
        UUID("uuid", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
        TEXT("text", "", " ", "'", "\\", "\\'", "a", "A", "ä", "Z", "{1,2}", "NULL", ":batch", "$1", "\n", "🦉"),
        BYTES("text COLLATE \"C\"", "", "a", "A", "ä", "_", "%", "--"),
        NUMERIC("numeric", "-Infinity", "0.1", "0.10", "1e-20", "123456789012345678901234567890", "NaN"),
        FLOAT("float8", "-Infinity", "0.1", "0.30000000000000004", "1e308", "5e-324", "NaN"),
        TIME("timestamptz", "-infinity", "2026-03-29 02:30:00.000001+01", "0044-03-15 00:00:00+00 BC", "infinity"),
        DATE("date", "-infinity", "2026-02-28", "infinity"),
        BYTEA("bytea", "\\x", "\\x00", "\\x5c27", "\\xff"),
        ENUM("mood", "sad", "it's", "Good");

        private final String type;

        @SuppressWarnings("ImmutableEnumChecker") // List.of
        private final List<String> odd;

        Key(String type, String... odd) {
            this.type = type;
            this.odd = List.of(odd);
        }

        /** A value that is no odd one; empty where there are no others. */
        private String plain(Random random) {
            int number = random.nextInt(1_000);
            return switch (this) {
                case INT, BIGINT, NUMERIC, FLOAT -> Integer.toString(number);
                case UUID -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
                case TEXT, BYTES -> Integer.toString(number, 36);
                case TIME -> "2026-01-01 00:00:00+00".replace("01-01", "01-%02d".formatted(1 + number % 28));
                case DATE -> "2026-05-%02d".formatted(1 + number % 31);
                case BYTEA -> "\\x%04x".formatted(number);
                case ENUM -> odd.get(number % odd.size());
            };
        }

        String literal(Random random, boolean nullable) {
            if (nullable && random.nextInt(8) == 0) {
                return "NULL";
            }
            String value = random.nextInt(3) == 0 ? odd.get(random.nextInt(odd.size())) : plain(random);
            return "'" + value.replace("'", "''") + "'";
        }
    }

    /** What is done to rows; {@code %s} is the table, and {@code :batch} stands as in a file. */
    private static final List<String> STATEMENTS = List.of(
            "UPDATE %s AS t SET n = t.n + 1, said = t.k::text || t.n WHERE :batch",
            "UPDATE %s AS t SET n = t.n * 2 FROM other o WHERE :batch AND o.n = t.n",
            "UPDATE %s AS t SET n = -t.n WHERE t.n %% 3 = 0 AND :batch",
            "DELETE FROM %s AS t WHERE :batch",
            "DELETE FROM %s AS t WHERE (t.n > 20 OR t.said IS NULL) AND :batch",
            "INSERT INTO %s_made (said, n) SELECT t.k::text, t.n + 1 FROM %s AS t WHERE :batch",
            "INSERT INTO %s_made (said, n) SELECT t.said, o.n FROM %s AS t JOIN other o ON o.n < t.n WHERE :batch");

    /** Ends it at ticks that chance has chosen: each move of the cursor is one, and each statement on the table. */
    private static final String[] HAZARDS = {
        "CREATE TYPE mood AS ENUM ('sad', 'it''s', 'Good')",
        "CREATE TABLE other AS SELECT n FROM generate_series(1, 3) n",
        "CREATE SEQUENCE ticks",
        "CREATE TABLE hazards AS SELECT 2::bigint AS tick, 'killed' AS how",
        "CREATE FUNCTION tick() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE now bigint := nextval('public.ticks');"
                + " hazard text := (SELECT how FROM public.hazards WHERE tick = now LIMIT 1); BEGIN"
                + " IF hazard = 'killed' THEN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1);"
                + " ELSIF hazard = 'failed' THEN RAISE 'struck';"
                + " ELSIF hazard = 'deadlock' THEN RAISE SQLSTATE '40P01'; END IF; RETURN NULL; END $$",
        "CREATE TRIGGER tick AFTER UPDATE ON headway_progress FOR EACH STATEMENT EXECUTE FUNCTION tick()"
    };

    @EveryMajor
    void in_slices_a_statement_comes_to_the_same_end_as_in_one_go(Major major) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("PostgreSQL " + major + ", " + CASES + " batches, seed " + seed);
        Random random = new Random(seed);
        try (Project project = Project.on(major)) {
            project.migrations().ensureVersion();
            project.execute(HAZARDS);
            int struck = 0;
            for (int i = 0; i < CASES; i++) {
                struck += one(project, i, random, "seed " + seed + ", case " + i);
            }
            assertTrue(struck > 0, "nothing was ever interrupted, seed " + seed);
        }
    }

    /** How often it was interrupted. */
    private static int one(Project project, int number, Random random, String which) throws SQLException {
        Key key = Key.values()[random.nextInt(Key.values().length)];
        String statement = STATEMENTS.get(random.nextInt(STATEMENTS.size()));
        String table = "t" + number;
        boolean nullable = random.nextBoolean();
        fill(project, table, key, nullable, random);
        fill(project, random, table);
        int size = 1 + random.nextInt(9);
        String batch =
                "--- batch %s by t.k size %d target %s\n".formatted(table, size, random.nextBoolean() ? "1ms" : "1h");
        String told = which + ": " + key + ", " + batch + statement;
        project.autocommit(
                "r" + number,
                number == 0 ? "" : "r" + (number - 1),
                batch + statement.replace("%s", table).replace("%%", "%") + ";",
                "");
        project.execute(
                statement.replace("%s", table + "_want").replace("%%", "%").replace(":batch", "true"));
        int struck = 0;
        while (!isUpgraded(project)) {
            assertTrue(++struck < 20, "it never ends, " + told);
        }
        for (String made : List.of("", "_made")) {
            String difference = "(TABLE %1$s EXCEPT ALL TABLE %2$s) UNION ALL (TABLE %2$s EXCEPT ALL TABLE %1$s)"
                    .formatted(table + made, table + "_want" + made);
            assertEquals(List.of(), project.query(difference), told);
        }
        assertEquals(List.of(), project.query("SELECT revision FROM headway_progress"), told);
        return struck;
    }

    private static boolean isUpgraded(Project project) {
        try {
            project.upgrade();
            return true;
        } catch (MigrationException struck) {
            return false;
        }
    }

    /** The table, what is to come of it, and what is made of its rows. */
    private static void fill(Project project, String table, Key key, boolean nullable, Random random)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        int count = random.nextInt(60);
        for (int row = 0; row < count; row++) {
            rows.add("(" + key.literal(random, nullable) + ", " + row + ")");
        }
        project.execute("CREATE TABLE " + table + " (k " + key.type + (nullable ? "" : " NOT NULL")
                + ", n int NOT NULL, said text)");
        if (!rows.isEmpty()) {
            project.execute("INSERT INTO " + table + " VALUES " + String.join(", ", rows));
        }
        project.execute(
                "CREATE INDEX ON " + table + " (k)",
                "CREATE TABLE " + table + "_want AS TABLE " + table,
                "CREATE TABLE " + table + "_made (said text, n int)",
                "CREATE TABLE " + table + "_want_made (said text, n int)");
    }

    /** When it is to be ended. */
    private static void fill(Project project, Random random, String table) throws SQLException {
        String hazards = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> "((SELECT last_value FROM ticks) + " + (1 + random.nextInt(30)) + ", '"
                        + List.of("killed", "failed", "deadlock").get(random.nextInt(3)) + "')")
                .collect(Collectors.joining(", "));
        project.execute("CREATE TRIGGER tick AFTER INSERT OR UPDATE OR DELETE ON " + table
                + " FOR EACH STATEMENT EXECUTE FUNCTION tick()");
        if (!hazards.isEmpty()) {
            project.execute("INSERT INTO hazards VALUES " + hazards);
        }
    }
}
