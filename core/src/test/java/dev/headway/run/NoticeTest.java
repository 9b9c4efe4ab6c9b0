package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

final class NoticeTest {

    /** Writes down what it hears. */
    private static final class Heard implements RunListener {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void planned(Plan plan) {
            lines.add("planned " + plan.steps().size());
        }

        @Override
        public void started(Step step) {
            lines.add("started " + step.revision().id());
        }

        @Override
        public void finished(Step step, Duration duration) {
            lines.add("finished " + step.revision().id());
        }

        @Override
        public void notice(Step step, String message) {
            lines.add(step.revision().id() + ": " + message);
        }
    }

    @EveryMajor
    void what_postgresql_says_is_heard_in_its_place(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE TABLE loud (id int)");
            project.execute("CREATE FUNCTION cry() RETURNS trigger LANGUAGE plpgsql AS"
                    + " 'BEGIN RAISE NOTICE ''row %'', new.id; RETURN new; END'");
            project.execute("CREATE TRIGGER cry BEFORE INSERT ON loud FOR EACH ROW EXECUTE FUNCTION cry()");
            String section =
                    "DROP TABLE IF EXISTS missing;\nDO 'BEGIN RAISE WARNING ''careful''; RAISE DEBUG ''x''; END';\n"
                            + "COPY loud FROM STDIN;\n1\n2\n\\.\nDO 'BEGIN RAISE NOTICE ''last''; END';";
            project.revision("a", "", section, "").autocommit("b", "a", section, "");
            Heard heard = new Heard();
            project.migrations().with(heard).upgrade(Target.parse("heads"));
            List<String> expected = new ArrayList<>(List.of("planned 2"));
            for (String id : List.of("a", "b")) {
                expected.addAll(List.of(
                        "started " + id,
                        id + ": table \"missing\" does not exist, skipping",
                        id + ": careful",
                        id + ": row 1",
                        id + ": row 2",
                        id + ": last",
                        "finished " + id));
            }
            assertEquals(expected, heard.lines);
        }
    }

    @EveryMajor
    void what_was_said_before_a_failure_is_heard_too(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "DO 'BEGIN RAISE NOTICE ''nearly''; END';\nSELECT 1/0;", "");
            Heard heard = new Heard();
            assertThrows(
                    RunFailure.class, () -> project.migrations().with(heard).upgrade(Target.parse("heads")));
            assertEquals(List.of("planned 1", "started a", "a: nearly"), heard.lines);
        }
    }
}
