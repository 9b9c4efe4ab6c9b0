package dev.headway.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.Project;
import dev.headway.graph.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Alembic itself, where it is installed, beside Headway on one database. */
final class AlembicTest {

    private static final String ENV = """
            from alembic import context
            from sqlalchemy import create_engine

            engine = create_engine(context.config.get_main_option("sqlalchemy.url"))
            with engine.connect() as connection:
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    @Test
    void alembic_and_headway_take_turns_at_one_version_table() throws Exception {
        assumeTrue(isInstalled(), "alembic is not installed");
        try (Project project = Project.onNewest()) {
            Path alembic = project.directory().resolve("alembic");
            Files.createDirectories(alembic.resolve("versions"));
            Files.writeString(alembic.resolve("env.py"), ENV);
            Files.writeString(
                    alembic.resolve("alembic.ini"),
                    "[alembic]\nscript_location = " + alembic + "\nsqlalchemy.url = "
                            + project.database().url() + "\n");
            both(project, alembic, "a", "");
            both(project, alembic, "l1", "a");
            both(project, alembic, "r1", "a");
            run(alembic, "upgrade", "heads");
            assertEquals(0, project.upgrade().steps().size());

            both(project, alembic, "l2", "l1");
            assertEquals(1, project.upgrade().steps().size());
            assertEquals(List.of("l2 (head)", "r1 (head)"), current(alembic));

            both(project, alembic, "m", "l2, r1");
            assertEquals(1, project.upgrade().steps().size());
            assertEquals(List.of("m (head) (mergepoint)"), current(alembic));

            project.migrations().downgrade(Target.parse("-1"));
            assertEquals(List.of("l2", "r1"), current(alembic));
            run(alembic, "downgrade", "a");
            assertEquals("[a]", project.migrations().status().applied().rows().toString());
            run(alembic, "upgrade", "heads");
            assertEquals(0, project.upgrade().steps().size());
        }
    }

    /** The same revision for both; Alembic's does nothing. */
    private static void both(Project project, Path alembic, String id, String parents) throws IOException {
        project.revision(id, parents, "", "");
        String down = parents.isEmpty()
                ? "None"
                : parents.contains(",") ? "('" + parents.replace(", ", "', '") + "')" : "'" + parents + "'";
        Files.writeString(
                alembic.resolve("versions/" + id + ".py"),
                "revision = '" + id + "'\ndown_revision = " + down
                        + "\n\ndef upgrade():\n    pass\n\ndef downgrade():\n    pass\n");
    }

    private static List<String> current(Path alembic) throws Exception {
        List<String> lines = new ArrayList<>(run(alembic, "current"));
        lines.removeIf(line -> line.startsWith("INFO"));
        lines.sort(null);
        return lines;
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("alembic", "--version").start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static List<String> run(Path alembic, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("alembic", "-c", alembic.resolve("alembic.ini").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }
}
