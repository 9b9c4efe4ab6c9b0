package dev.headway.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.Project;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.problem.Problem;
import dev.headway.run.RunListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A slot belongs to a whole server, and makes it keep WAL: a server of its own. */
final class SlotTest {

    @Test
    void a_slot_that_nobody_reads_is_told_of_before_more_is_written() throws Exception {
        Major newest = Project.majors().get(Project.majors().size() - 1);
        try (EmbeddedPostgres server = EmbeddedPostgres.temporary(newest);
                Project project = Project.on(server)) {
            project.execute(
                    "ALTER SYSTEM SET max_wal_size = '16MB'",
                    "SELECT pg_reload_conf()",
                    "CREATE TABLE one (id int)",
                    "SELECT pg_create_physical_replication_slot('nobody', true)");
            project.await("SELECT 1 WHERE current_setting('max_wal_size') = '16MB'");
            project.revision("a", "", "CREATE INDEX ON one (id);", "DROP INDEX one_id_idx;");
            assertEquals(List.of(), warnings(project));
            project.execute(
                    "SELECT pg_logical_emit_message(false, '', ''), pg_switch_wal() FROM generate_series(1, 40)");
            List<Problem> warnings = warnings(project);
            assertEquals(1, warnings.size(), warnings::toString);
            assertEquals(
                    "nobody reads from the replication slot nobody, for which the server keeps N MB of WAL"
                            + " (max_wal_size is 16 MB), and what this writes comes on top",
                    warnings.get(0).what().replaceAll("keeps \\d+ MB", "keeps N MB"));
            assertEquals(
                    "let its reader connect again and catch up;   if it is gone for good: SELECT"
                            + " pg_drop_replication_slot('nobody')",
                    warnings.get(0).remedy());
            project.execute("ALTER SYSTEM SET max_slot_wal_keep_size = '64MB'", "SELECT pg_reload_conf()");
            project.await("SELECT 1 WHERE current_setting('max_slot_wal_keep_size') = '64MB'");
            String what = warnings(project).get(0).what().replaceAll("after \\d+ MB", "after N MB");
            assertEquals("; after N MB more it is lost to its reader", what.substring(what.indexOf(';')));
            project.execute("SELECT pg_drop_replication_slot('nobody')");
            assertEquals(List.of(), warnings(project));
        }
    }

    /** Of a plan that is only looked at. */
    private static List<Problem> warnings(Project project) {
        List<Problem> warnings = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void warned(Problem warning) {
                warnings.add(warning);
            }
        };
        project.migrations().with(listener).readOnly().previewUpgrade(Target.parse("heads"));
        return warnings;
    }
}
