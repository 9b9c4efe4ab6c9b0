package dev.headway.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.fault.FaultProxy;
import dev.headway.fault.Message;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cuts the connection at every boundary of a section, before a statement is sent and before its answer is heard, and runs
 * it again: the end is that of an undisturbed run, and nothing ran twice. Every boundary with all majors at hand, else
 * every third on the newest and fewer on the oldest.
 */
final class SweepTest {

    private static final String BEFORE = """
            CREATE TABLE log (id int);
            CREATE SCHEMA other;
            CREATE TABLE other.big (id int, name text);
            INSERT INTO other.big SELECT g, g::text FROM generate_series(1, 100) g;
            CREATE INDEX old_one ON other.big (id);
            CREATE TABLE other.parted (id int) PARTITION BY RANGE (id);
            CREATE TABLE other.parted_1 PARTITION OF other.parted FOR VALUES FROM (0) TO (10);
            CREATE PROCEDURE note(n int) LANGUAGE sql AS 'INSERT INTO log VALUES (n)';
            """;

    private static final String SECTION = """
            INSERT INTO log VALUES (1);
            SET search_path = other, public;
            CREATE INDEX CONCURRENTLY big_name ON big (name);
            CREATE TABLE made (id int);
            COPY log FROM STDIN;
            2
            \\.
            DROP INDEX CONCURRENTLY old_one;
            REINDEX INDEX CONCURRENTLY big_name;
            ALTER TABLE parted DETACH PARTITION parted_1 CONCURRENTLY;
            DO $$BEGIN INSERT INTO log VALUES (3); END$$;
            VACUUM big;
            CALL note(4);
            INSERT INTO log VALUES (5);""";

    private static final List<String> LOOKS = List.of(
            "SELECT id FROM log ORDER BY 1",
            "SELECT indexdef FROM pg_indexes WHERE schemaname = 'other' ORDER BY 1",
            "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid",
            "SELECT inhrelid::regclass FROM pg_inherits",
            "SELECT relnamespace::regnamespace, relname, relkind FROM pg_class WHERE relnamespace::regnamespace::text"
                    + " IN ('public', 'other') ORDER BY 1, 2",
            "SELECT version_num FROM headway_version",
            "SELECT revision, direction FROM headway_progress",
            "SELECT revision FROM headway_journal WHERE outcome = 'done'");

    @TestFactory
    Stream<DynamicTest> a_section_goes_on_wherever_it_was_cut() throws Exception {
        List<Major> majors = Project.majors();
        List<DynamicTest> tests = new ArrayList<>();
        for (Major major : majors) {
            Undisturbed undisturbed = undisturbed(major);
            boolean newest = major.equals(majors.get(majors.size() - 1));
            int step = majors.size() > 2 ? 1 : newest ? 3 : 10;
            IntStream.iterate(1, n -> n <= undisturbed.boundaries(), n -> n + step)
                    .mapToObj(n -> DynamicTest.dynamicTest(
                            "at " + n + " of " + undisturbed.boundaries() + " on PostgreSQL " + major,
                            () -> check(major, n, undisturbed)))
                    .forEach(tests::add);
        }
        return tests.stream();
    }

    private record Undisturbed(int boundaries, List<String> end) {}

    private static Undisturbed undisturbed(Major major) throws Exception {
        try (Project project = prepared(major);
                FaultProxy proxy = new FaultProxy(port(project))) {
            Boundaries all = new Boundaries(Integer.MAX_VALUE);
            proxy.before(all, message -> {});
            upgrade(project, proxy);
            List<String> end = end(project);
            assertTrue(end.contains("5") && all.seen.get() > 60, all.seen + " boundaries: " + end);
            return new Undisturbed(all.seen.get(), end);
        }
    }

    private static void check(Major major, int boundary, Undisturbed undisturbed) throws Exception {
        try (Project project = prepared(major);
                FaultProxy proxy = new FaultProxy(port(project))) {
            Boundaries at = new Boundaries(boundary);
            AtomicInteger cuts = new AtomicInteger();
            proxy.before(at, message -> {
                cuts.incrementAndGet();
                proxy.cut();
            });
            try {
                upgrade(project, proxy);
            } catch (MigrationException cut) {
                assertEquals(1, cut.problems().size());
            }
            assertEquals(1, cuts.get(), "cuts");
            project.upgrade();
            assertEquals(
                    undisturbed.end(),
                    end(project),
                    () -> String.join("\n", proxy.trace().lines()));
        }
    }

    private static Project prepared(Major major) throws Exception {
        Project project = Project.on(major);
        project.execute(BEFORE.split(";\n"));
        project.autocommit("b", "", SECTION, "");
        project.migrations().ensureVersion();
        return project;
    }

    private static void upgrade(Project project, FaultProxy proxy) {
        project.migrations(Project.connector(proxy.url(project.database().url())))
                .upgrade(Target.parse("heads"));
    }

    private static int port(Project project) {
        return Integer.parseInt(project.database().url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private static List<String> end(Project project) throws Exception {
        List<String> end = new ArrayList<>();
        for (String look : LOOKS) {
            end.addAll(project.query(look));
        }
        return end;
    }

    /** What is sent, and what is answered, of the section and of what is recorded about it; on the connection that works. */
    private static final class Boundaries implements Predicate<Message> {

        private static final List<String> OURS = List.of("COMMIT", "DO $headway");

        private final int wanted;
        private final AtomicInteger seen = new AtomicInteger();
        private boolean begun;

        Boundaries(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public synchronized boolean test(Message message) {
            boolean of = message.connection() == 1
                    && (message.completes() || (message.asks() && (message.type() == 'E' || message.type() == 'Q')));
            String text = message.text();
            begun |= text.contains("headway_progress (version_table");
            boolean theirs = !text.isBlank() && SECTION.contains(text);
            boolean interesting = theirs || OURS.stream().anyMatch(text::startsWith);
            return of && begun && interesting && seen.incrementAndGet() == wanted;
        }
    }
}
