package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every section here fails where its ¶ stands, which is taken out before it is written. */
final class FailurePlaceTest {

    private static final int FIRST_LINE_OF_SECTION = 5;

    @EveryMajor
    void a_position_is_a_line_and_a_column_of_the_file(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            failsAt(project, "CREATE TABLE one (id int);\n\nSELECT id,\n         id AS nonsense¶.x\nFROM one;");
            failsAt(project, "SELECT 1; SELECT 2; SELECT ¶nonsense;");
            failsAt(project, "SELECT 1;\n\n  /* why */ ¶DROP TABLE missing;");
        }
    }

    @EveryMajor
    void a_position_counts_characters_not_bytes_and_not_halves_of_them(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            failsAt(project, "SELECT 'größe', '🐘', ¶nonsense;");
            failsAt(project, "SELECT '🐘🐘\n🐘' FROM ¶FROM;");
        }
    }

    @EveryMajor
    void a_block_is_looked_into(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            String block = "DO $$\nDECLARE\n  n int; -- 🐘\nBEGIN\n%s\nEND\n$$;";
            failsAt(project, block.formatted("  SELECT 1 FROM ¶missing INTO n;"));
            failsAt(project, block.formatted("¶  RAISE EXCEPTION 'no';"));
            failsAt(project, block.formatted("  ¶SELEKT 1;"));
            failsAt(project, block.formatted("  n := 1 + ¶nonsense;"));
        }
    }

    @EveryMajor
    void a_function_with_a_fault_names_the_line_of_its_body(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            failsAt(
                    project,
                    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS\n$body$\n  -- 🐘\nSELECT ¶nonsense\n$body$;");
        }
    }

    @Test
    void what_a_function_runs_elsewhere_is_shown() throws Exception {
        try (Project project = Project.onNewest()) {
            project.execute("CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'BEGIN PERFORM * FROM missing; END'");
            Problem problem = failsAt(project, "SELECT 1;\n¶SELECT f();");
            assertTrue(problem.what().contains("\nquery: SELECT * FROM missing"), problem.what());
            assertTrue(problem.what().contains("\ncontext: PL/pgSQL function f() line 1 at PERFORM"), problem.what());
        }
    }

    @EveryMajor
    void the_seven_hundredth_statement_is_still_known(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            String before = IntStream.rangeClosed(1, 699)
                    .mapToObj(i -> i % 7 == 0 ? "SELECT 1;\n" : "INSERT INTO one VALUES (" + i + ");\n")
                    .collect(Collectors.joining());
            String failing = "INSERT INTO one VALUES (¶'99 x');\n";
            String after = "SELECT 2;\n".repeat(300);
            Problem problem = failsAt(project, "CREATE TABLE one (id int);\n" + before + failing + after);
            assertTrue(problem.what().contains("statement: INSERT INTO one VALUES ('99 x')"), problem.what());
        }
    }

    @EveryMajor
    void a_row_of_a_copy_is_a_line_of_the_file(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            String rows = "1\n2\n¶three\n4\n\\.\nSELECT 1;";
            Problem problem = failsAt(
                    project, "CREATE TABLE t (id int);\n-- 1\n-- 2\nCOPY t (id) FROM STDIN; -- these:\n" + rows);
            assertTrue(problem.what().contains("statement: COPY t (id) FROM STDIN"), problem.what());
            assertTrue(problem.what().contains("context: COPY t, line 3, column id: \"three\""), problem.what());
        }
    }

    @EveryMajor
    void a_deferred_constraint_fails_at_the_commit_of_its_revision(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision(
                    "x",
                    "",
                    "CREATE TABLE one (id int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO one VALUES (1), (1);",
                    "");
            Problem problem = Project.only(project.failedUpgrade());
            assertEquals(
                    "upgrade x failed at its COMMIT: duplicate key value violates unique constraint \"one_id_key\" [23505]"
                            + "\ndetail: Key (id)=(1) already exists.",
                    problem.what());
            assertTrue(problem.where().endsWith("x.sql:1"), problem.where());
            assertEquals(List.of(), project.tables());
        }
    }

    @EveryMajor
    void all_that_postgresql_says_is_passed_on(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            Problem problem = failsAt(
                    project,
                    "DO $$\nBEGIN\n¶  RAISE EXCEPTION 'no %', 1 USING DETAIL = 'why', HINT = 'how', ERRCODE = '22012';\n"
                            + "END $$;");
            assertEquals(
                    "upgrade x failed: no 1 [22012]\nstatement: DO $$ …\ndetail: why\nhint: how\ncontext: PL/pgSQL function"
                            + " inline_code_block line 3 at RAISE",
                    problem.what());
            assertEquals(
                    "mend the statement, then run headway upgrade again; nothing of this revision was kept",
                    problem.remedy());
        }
    }

    @EveryMajor
    void what_runs_only_outside_a_transaction_says_how(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.execute("CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN COMMIT; END'");
            project.execute("CREATE TYPE mood AS ENUM ('good')");
            Problem call = failsAt(project, "¶CALL p();");
            assertTrue(call.what().contains("[2D000]"), call.what());
            assertTrue(call.remedy().contains("--- upgrade autocommit"), call.remedy());
            Problem vacuum = failsAt(project, "DO $$¶BEGIN EXECUTE 'VACUUM'; END$$;");
            assertTrue(vacuum.what().contains("[25001]"), vacuum.what());
            assertTrue(vacuum.remedy().contains("--- upgrade autocommit"), vacuum.remedy());
            Problem value = failsAt(project, "ALTER TYPE mood ADD VALUE 'bad';\nSELECT ¶'bad'::mood;");
            assertTrue(value.what().contains("[55P04]"), value.what());
            assertTrue(value.remedy().contains("a revision of its own before this one"), value.remedy());
        }
    }

    /** Upgrades to a revision with this section, which fails at its ¶ and leaves nothing behind. */
    private static Problem failsAt(Project project, String section) throws Exception {
        project.revision("x", "", section.replace("¶", ""), "");
        Problem problem = Project.only(project.failedUpgrade());
        Origin origin = problem.origin().orElseThrow();
        assertEquals(place(section), origin.line() + ":" + origin.column(), problem.toString());
        assertEquals(origin.toString(), problem.where());
        assertEquals(List.of(), project.query("SELECT * FROM headway_version"));
        return problem;
    }

    private static String place(String section) {
        String before = section.substring(0, section.indexOf('¶'));
        int line = FIRST_LINE_OF_SECTION
                + (int) before.chars().filter(c -> c == '\n').count();
        String inLine = before.substring(before.lastIndexOf('\n') + 1);
        return line + ":" + (inLine.codePointCount(0, inLine.length()) + 1);
    }
}
