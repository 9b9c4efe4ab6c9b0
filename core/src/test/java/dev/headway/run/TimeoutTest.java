package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.problem.Problem;
import dev.headway.walk.MigrationOptions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

final class TimeoutTest {

    private static final String NOTE =
            "INSERT INTO notes SELECT current_setting('lock_timeout') || ' ' || current_setting('statement_timeout');";

    private static final String SECTION = NOTE + "\n--- timeout lock 5s\n" + NOTE + "\n" + NOTE
            + "\n--- timeout statement 10min\n--- timeout lock 0\n" + NOTE + "\nSET lock_timeout = '7s';\n" + NOTE
            + "\n"
            + NOTE;

    @EveryMajor
    void a_directive_holds_for_its_statement_and_what_the_revision_sets_for_the_rest(Major major) throws Exception {
        List<String> expected = List.of("100ms 1min", "5s 1min", "100ms 1min", "0 10min", "7s 1min", "7s 1min");
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE notes (at serial, note text)");
            project.execute("ALTER DATABASE " + project.database().name() + " SET lock_timeout = '9s'");
            MigrationOptions defaults = MigrationOptions.DEFAULTS;
            MigrationOptions options = new MigrationOptions(
                    defaults.versionTable(),
                    defaults.lockSilence(),
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(1),
                    defaults.author());
            project.revision("a", "", SECTION.replace("notes", "notes (note)"), "");
            project.migrations().with(options).upgrade(Target.parse("heads"));
            assertEquals(expected, project.query("SELECT note FROM notes ORDER BY at"));
            project.execute("TRUNCATE notes");
            project.autocommit("b", "a", SECTION.replace("notes", "notes (note)"), "")
                    .revision("c", "b", NOTE.replace("notes", "notes (note)"), "");
            project.migrations().with(options).upgrade(Target.parse("b"));
            assertEquals(expected, project.query("SELECT note FROM notes ORDER BY at"));
            project.execute("TRUNCATE notes");
            project.upgrade();
            assertEquals(List.of("100ms 0"), project.query("SELECT note FROM notes ORDER BY at"));
        }
    }

    @EveryMajor
    void a_header_speaks_for_every_statement(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE notes (at serial, note text)");
            String note = NOTE.replace("notes", "notes (note)");
            String section = note + "\n--- timeout statement 1h\n" + note + "\n" + note;
            project.revision("a", "", "--- timeout lock 5s\n--- timeout statement 1min", section, "");
            project.file(
                    "b.sql",
                    "--- revision b\n--- revises a\n--- timeout lock 5s\n--- timeout statement 1min\n--- upgrade autocommit\n"
                            + section + "\n--- downgrade\n");
            project.upgrade();
            List<String> each = List.of("5s 1min", "5s 1h", "5s 1min");
            assertEquals(
                    List.of(each, each),
                    List.of(
                            project.query("SELECT note FROM notes ORDER BY at LIMIT 3"),
                            project.query("SELECT note FROM notes ORDER BY at OFFSET 3")));
        }
    }

    @EveryMajor
    void a_lock_that_does_not_come_says_what_helps(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection other = project.database().connect();
                Statement keeper = other.createStatement()) {
            project.execute("CREATE TABLE one (id int)");
            project.revision("a", "", "--- timeout lock 50ms\nALTER TABLE one ADD two int;", "");
            other.setAutoCommit(false);
            keeper.execute("LOCK TABLE one");
            Problem problem = Project.only(assertThrows(
                    RunFailure.class, () -> project.migrations().with(once()).upgrade(Target.parse("heads"))));
            assertTrue(problem.what().contains("canceling statement due to lock timeout [55P03]"), problem.what());
            assertTrue(problem.remedy().contains("--lock-timeout 10s"), problem.remedy());
        }
    }

    /** No limit but what the file says, and no second try. */
    private static MigrationOptions once() {
        MigrationOptions defaults = MigrationOptions.DEFAULTS;
        return new MigrationOptions(
                defaults.versionTable(),
                defaults.lockSilence(),
                Duration.ZERO,
                defaults.statementTimeout(),
                defaults.author());
    }
}
