package dev.headway.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.headway.Project;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.problem.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every interruption has one continuation: run it again. A sample on the newest PostgreSQL; with {@code -Pfull}, twenty
 * moments a cell on every major. The table goes to {@code target/fault-matrix.txt}, what is left of a failure to
 * {@code target/faults}. {@code -Dseed=N} repeats a run, {@code -Dfault.only="TRANSACTIONAL, kill -9"} a part of it.
 */
final class FaultMatrixTest {

    private static final boolean FULL = Boolean.getBoolean("headway.full");
    private static final int MOMENTS = Integer.getInteger("fault.moments", FULL ? 20 : 3);
    private static final String ONLY = System.getProperty("fault.only", "");

    /** One trial in so many that can be a process is one. */
    private static final int PROCESS_EVERY = 10;

    /** Most of what a trial does is to wait. */
    private static final int AT_ONCE = 6;

    private static final Path TABLE = Path.of("target", "fault-matrix.txt");

    private final MatrixTable table = new MatrixTable();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    static Stream<Major> majors() {
        List<Major> majors = Project.majors();
        return FULL ? majors.stream() : Stream.of(majors.get(majors.size() - 1));
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("majors")
    void whatever_happens_the_next_run_goes_on(Major major) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        long begun = System.nanoTime();
        try (EmbeddedPostgres alone = EmbeddedPostgres.temporary(major)) {
            keepWhatIsCommitted(alone);
            all(EmbeddedPostgres.shared(major), alone, trials(seed));
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        write("PostgreSQL %s, %d moments, seed %d, %d s".formatted(major, MOMENTS, seed, seconds), major);
        assertEquals(List.of(), failures, "seed " + seed);
    }

    /** Servers for tests are not safe from a crash, and a crash is among what happens. */
    private static void keepWhatIsCommitted(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SYSTEM SET synchronous_commit = on");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static List<Trial> trials(long seed) {
        Random random = new Random(seed);
        List<Trial> trials = new ArrayList<>();
        for (Work work : Work.values()) {
            for (Fault fault : Fault.values()) {
                for (int i = 0; i < MOMENTS; i++) {
                    boolean process = fault.meansProcesses() && i % PROCESS_EVERY == 0;
                    trials.add(new Trial(work, fault, i, random.nextLong(), process));
                }
            }
        }
        List<Trial> chosen =
                trials.stream().filter(trial -> trial.toString().contains(ONLY)).toList();
        assertNotEquals(List.of(), chosen, "-Dfault.only=" + ONLY + " selects nothing; one is " + trials.get(0));
        return chosen;
    }

    /** @param alone for what ends a server: one after the other */
    private void all(EmbeddedPostgres shared, EmbeddedPostgres alone, List<Trial> trials) throws Exception {
        Map<Work, Undisturbed> undisturbed = new EnumMap<>(Work.class);
        for (Work work : trials.stream().map(Trial::work).distinct().toList()) {
            undisturbed(work, shared).ifPresent(each -> undisturbed.put(work, each));
        }
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        ExecutorService single = Executors.newSingleThreadExecutor();
        for (Trial trial : trials) {
            boolean ends = trial.fault().endsTheServer();
            Undisturbed expected = undisturbed.get(trial.work());
            if (expected != null) {
                (ends ? single : pool).execute(() -> one(trial, ends ? alone : shared, expected));
            }
        }
        for (ExecutorService each : List.of(pool, single)) {
            each.shutdown();
            if (!each.awaitTermination(2, TimeUnit.HOURS)) {
                throw new AssertionError("trials hang");
            }
        }
    }

    /** Empty if this version says that it cannot do such work; then so does the table. */
    private Optional<Undisturbed> undisturbed(Work work, EmbeddedPostgres server) throws Exception {
        try {
            return Optional.of(Undisturbed.of(work, server));
        } catch (MigrationException refusal) {
            String why = refusal.problems().get(0).what();
            if (!why.contains("which this version does not do yet")) {
                throw refusal;
            }
            table.absent(work, why);
            return Optional.empty();
        }
    }

    private void one(Trial trial, EmbeddedPostgres server, Undisturbed expected) {
        try {
            table.passed(trial, trial.run(server, expected));
        } catch (Throwable e) {
            table.failed(trial);
            failures.add(server.major() + " " + trial + ": " + e);
        }
    }

    private void write(String title, Major major) throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.exists(TABLE) && !major.equals(majors().findFirst().orElseThrow())) {
            lines.addAll(Files.readAllLines(TABLE));
        }
        lines.add(title);
        lines.addAll(table.lines());
        lines.add("");
        Files.createDirectories(TABLE.toAbsolutePath().getParent());
        Files.write(TABLE, lines);
    }
}
