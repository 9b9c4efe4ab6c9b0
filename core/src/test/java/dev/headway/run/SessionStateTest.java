package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.SessionOptions;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.sql.Identifier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What one revision does to the session neither meets the next one nor hinders Headway's own statements. */
final class SessionStateTest {

    private static final String NOTE = "INSERT INTO public.notes SELECT current_user, session_user,"
            + " current_setting('search_path'), current_setting('lock_timeout'), current_setting('work_mem'),"
            + " current_setting('standard_conforming_strings'), to_regclass('pg_temp.scratch')::text;";

    private static final List<String> UNSETTLING = List.of(
            "SET search_path = other",
            "SET search_path = ''",
            "SELECT pg_catalog.set_config('search_path', '', false)",
            "SET LOCAL search_path = ''",
            "SET ROLE nobody",
            "SET LOCAL ROLE nobody",
            "SET SESSION AUTHORIZATION nobody",
            "SET LOCAL SESSION AUTHORIZATION nobody",
            "RESET ALL",
            "SET lock_timeout = '7s'",
            "SET work_mem = '1MB'",
            "DO $$BEGIN PERFORM set_config('standard_conforming_strings', 'off', false); END$$",
            "SET statement_timeout = '20s'",
            "CREATE TEMP TABLE scratch (id int)",
            "SELECT 'the last one has nothing behind it'");

    @EveryMajor
    void in_a_transaction(Major major) throws Exception {
        try (Project project = prepared(major)) {
            sameAfterEach(project, (id, sql) -> project.revision("b" + id, "a" + id, sql + ";", ""));
        }
    }

    @EveryMajor
    void without_a_transaction(Major major) throws Exception {
        try (Project project = prepared(major)) {
            sameAfterEach(project, (id, sql) -> project.autocommit("b" + id, "a" + id, sql + ";\nSELECT 1;", ""));
        }
    }

    /** Revisions a0, b0, a1, b1 …: each a notes what it meets, each b does one of the unsettling things. */
    private static void sameAfterEach(Project project, BiConsumer<Integer, String> unsettling) throws Exception {
        // A string that only reads as one where standard_conforming_strings is on, on our side of the wire too.
        String note = NOTE + "\nINSERT INTO strings SELECT 'a\\' UNION ALL SELECT ';';";
        for (int i = 0; i < UNSETTLING.size(); i++) {
            project.revision("a" + i, i == 0 ? "" : "b" + (i - 1), note, "");
            unsettling.accept(i, UNSETTLING.get(i));
        }
        project.upgrade();
        List<String> notes = project.query("SELECT * FROM notes");
        for (int i = 1; i < UNSETTLING.size(); i++) {
            assertEquals(notes.get(0), notes.get(i), "after " + UNSETTLING.get(i - 1));
        }
        assertEquals(List.of(";", "a\\"), project.query("SELECT DISTINCT s FROM strings ORDER BY s"));
    }

    private static Project prepared(Major major) throws Exception {
        Project project = Project.on(major);
        project.execute(
                "DO $$BEGIN CREATE ROLE nobody; EXCEPTION WHEN duplicate_object THEN END$$",
                "CREATE SCHEMA other",
                "CREATE TABLE strings (s text)",
                "CREATE TABLE notes (u text, s text, path text, lock text, mem text, strings text, scratch text)");
        return project;
    }

    @EveryMajor
    void what_lives_in_a_session_ends_with_the_revision(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            String lives =
                    "PREPARE p AS SELECT 1;\nDECLARE c CURSOR WITH HOLD FOR SELECT 1;\nCREATE TEMP TABLE t (id int);";
            project.revision("a", "", lives, "").autocommit("b", "a", lives, "").revision("c", "b", lives, "");
            project.upgrade();
            assertEquals(List.of("c"), project.versions());
        }
    }

    @EveryMajor
    void a_role_that_every_session_takes_is_taken_again(Major major) throws Exception {
        try (Project project = prepared(major)) {
            project.execute(
                    "DO $$BEGIN CREATE ROLE owner; EXCEPTION WHEN duplicate_object THEN END$$",
                    "GRANT ALL ON SCHEMA public TO owner",
                    "GRANT ALL ON notes TO owner");
            Connector asOwner = new Connector(
                    DatabaseUrl.parse(project.database().url(), "test"),
                    new SessionOptions(Optional.of(new Identifier("owner")), Optional.empty(), Duration.ofSeconds(10)));
            project.revision("a", "", NOTE, "")
                    .revision("b", "a", "RESET ROLE; SET ROLE nobody;", "")
                    .autocommit("c", "b", "RESET ROLE; SET ROLE nobody;", "")
                    .revision("d", "c", NOTE, "");
            project.migrations(asOwner).upgrade(Target.parse("heads"));
            assertEquals(List.of("owner|postgres", "owner|postgres"), project.query("SELECT u, s FROM notes"));
            assertEquals(
                    List.of("owner"),
                    project.query("SELECT DISTINCT relowner::regrole FROM pg_class WHERE relname LIKE 'headway%'"));
        }
    }

    @EveryMajor
    void what_a_revision_sets_holds_for_the_rest_of_it(Major major) throws Exception {
        try (Project project = prepared(major)) {
            project.execute("GRANT ALL ON notes TO nobody", "ALTER TABLE notes ADD at serial");
            project.execute("GRANT ALL ON SEQUENCE notes_at_seq TO nobody");
            String sets = "SET ROLE nobody;\nSET lock_timeout = '7s';\n" + NOTE + "\n";
            project.revision("a", "", sets + NOTE, "").autocommit("b", "a", sets + NOTE, "");
            project.upgrade();
            assertEquals(
                    List.of("nobody|postgres|7s", "nobody|postgres|7s", "nobody|postgres|7s", "nobody|postgres|7s"),
                    project.query("SELECT u, s, lock FROM notes ORDER BY at"));
        }
    }
}
