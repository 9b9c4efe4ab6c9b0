package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import java.util.List;

final class CopyTest {

    private static final String ROWS = "CREATE TABLE %1$s (id int, name text);\n"
            + "COPY %1$s (id, name) FROM STDIN;\n1\tone\n2\t\\N\n3\ta\\tb;--- x\n\\.\n"
            + "INSERT INTO %1$s VALUES (4, 'four');\n"
            + "COPY %1$s FROM STDIN WITH (FORMAT csv, HEADER);\nid,name\n5,\"a\nb\"\n\\.\n"
            + "COPY %1$s FROM STDIN;\n\\.\n";

    private static final List<String> EXPECTED = List.of("1|one", "2|null", "3|a\tb;--- x", "4|four", "5|a\nb");

    @EveryMajor
    void rows_are_copied_in_order_with_the_statements_around(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", ROWS.formatted("one"), "DROP TABLE one;")
                    .autocommit("b", "a", ROWS.formatted("two"), "");
            project.upgrade();
            assertEquals(EXPECTED, project.query("SELECT * FROM one ORDER BY id"));
            assertEquals(EXPECTED, project.query("SELECT * FROM two ORDER BY id"));
        }
    }

    @EveryMajor
    void a_copy_that_fails_takes_the_rest_of_its_transaction_along(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "CREATE TABLE one (id int);\nCOPY one FROM STDIN;\n1\n\\.\nSELECT 1/0;", "");
            project.failedUpgrade();
            assertEquals(List.of(), project.tables());
        }
    }

    @EveryMajor
    void characters_outside_the_basic_plane_survive_wherever_a_block_ends(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            String odd = "x" + "🐘".repeat(70_000);
            String even = "y" + odd;
            project.revision(
                    "a", "", "CREATE TABLE one (t text);\nCOPY one FROM STDIN;\n" + odd + "\n" + even + "\n\\.\n", "");
            project.upgrade();
            assertEquals(List.of(odd, even), project.query("SELECT t FROM one ORDER BY length(t)"));
        }
    }
}
