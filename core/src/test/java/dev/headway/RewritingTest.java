package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.Rewriting.Rewritten;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Stop;
import dev.headway.graph.RevisionGraph;
import dev.headway.problem.MigrationException;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchServer;
import dev.headway.sql.Placeholders;
import dev.headway.verdict.Judge;
import dev.headway.verdict.Judged;
import dev.headway.walk.MigrationOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of revisions whose remedies are written out. */
final class RewritingTest {

    private static final String TABLES =
            "CREATE TABLE notes (id int PRIMARY KEY, title text);\nCREATE TABLE old (id int PRIMARY KEY);";

    @Test
    void a_way_back_that_writes_rows_is_cut_where_it_passes_the_schemas_in_between() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", TABLES, "DROP TABLE notes, old;");
            project.revision(
                    "b",
                    "a",
                    "CREATE TABLE kinds (kind text PRIMARY KEY);\nINSERT INTO kinds VALUES ('x');\n"
                            + "CREATE INDEX titles ON notes (title);\nCOMMENT ON TABLE notes IS 'n';\n",
                    "COMMENT ON TABLE notes IS NULL;\n-- people look elsewhere now\nDROP INDEX titles;\n"
                            + "UPDATE notes SET title = lower(title);\nDROP TABLE kinds;");
            assertEquals(
                    "UPDATE notes SET title = lower(title);\nDROP TABLE kinds;\n"
                            + "| -- people look elsewhere now\nDROP INDEX titles;\n"
                            + "| COMMENT ON TABLE notes IS NULL;\n",
                    ways(rewritten(project, "b")));
        }
    }

    @Test
    void a_way_back_that_cannot_be_cut_is_not_lost() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", TABLES, "DROP TABLE notes, old;");
            project.revision(
                    "b",
                    "a",
                    "CREATE TABLE kinds (kind text PRIMARY KEY);\nCREATE INDEX titles ON notes (title);",
                    "UPDATE notes SET title = lower(title);\nDROP TABLE kinds;\nDROP INDEX titles;");
            MigrationException refused = assertThrows(MigrationException.class, () -> rewritten(project, "b"));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("the downgrade does more than take the schema back"),
                    refused::getMessage);
        }
    }

    @Test
    void what_names_the_original_names_the_last_and_what_it_names_the_first_does() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", TABLES, "DROP TABLE notes, old;");
            project.revision("c", "a", "SELECT 1;", "SELECT 1;");
            project.revision(
                    "b",
                    "a",
                    "--- depends c\n--- labels side\n--- timeout lock 3s",
                    "ALTER TABLE notes ADD COLUMN kind text;\nCREATE INDEX titles ON notes (title);",
                    "DROP INDEX titles;\nALTER TABLE notes DROP COLUMN kind;");
            project.revision("m", "b, c", "DROP INDEX titles;", "CREATE INDEX titles ON notes (title);");
            Rewritten rewritten = rewritten(project, "b");
            new RewrittenFiles(Path.of(""), rewritten).write();
            RevisionGraph graph = project.migrations().graph();
            RevisionId first = rewritten.revisions().get(0).id();
            assertEquals(List.of(first), graph.get(new RevisionId("b")).parents());
            assertEquals(List.of("c"), graph.get(first).header().depends());
            assertEquals(List.of(), graph.get(new RevisionId("b")).header().depends());
            assertEquals(
                    List.of("side"), graph.get(new RevisionId("b")).header().labels());
            assertEquals(1, graph.heads().size());
            assertTrue(
                    rewritten.revisions().stream().allMatch(each -> each.text().contains("timeout  lock 3s")),
                    () -> texts(rewritten));
            project.upgrade();
            assertEquals(List.of("m"), project.versions());
        }
    }

    @Test
    void lines_end_as_they_did_and_a_mark_stays() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", TABLES, "DROP TABLE notes, old;");
            Path file = project.directory().resolve("b.sql");
            String text = "\uFEFF--- revision b\r\n--- revises a\r\n\r\n--- upgrade\r\nDROP TABLE old;\r\n"
                    + "CREATE INDEX titles ON notes (title);\r\n\r\n--- downgrade\r\nDROP INDEX titles;\r\n"
                    + "CREATE TABLE old (id int PRIMARY KEY);\r\n";
            Files.writeString(file, text);
            Rewritten rewritten = rewritten(project, "b");
            List<String> files = new RewrittenFiles(Path.of(""), rewritten).write();
            assertEquals(2, files.size());
            for (String each : files) {
                String written = Files.readString(Path.of(each));
                assertTrue(
                        written.contains("\r\n") && !written.replace("\r\n", "").contains("\n"), each);
            }
            assertTrue(Files.readString(file).startsWith("\uFEFF---"));
            project.upgrade();
            assertEquals(List.of("b"), project.versions());
        }
    }

    @Test
    void a_file_that_was_changed_meanwhile_stays_and_nothing_is_left_beside_it() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", TABLES, "DROP TABLE notes, old;");
            project.revision(
                    "b",
                    "a",
                    "DROP TABLE old;\nCREATE INDEX titles ON notes (title);",
                    "DROP INDEX titles;\nCREATE TABLE old (id int PRIMARY KEY);");
            Rewritten rewritten = rewritten(project, "b");
            Path file =
                    Path.of(rewritten.original().evidence().revision().origin().file());
            Files.writeString(file, Files.readString(file) + "-- more\n");
            List<String> before = names(project);
            MigrationException refused =
                    assertThrows(MigrationException.class, () -> new RewrittenFiles(Path.of(""), rewritten).write());
            assertTrue(String.valueOf(refused.getMessage()).startsWith("the file was changed"), refused::getMessage);
            assertEquals(before, names(project));
        }
    }

    @Test
    void placeholders_stay_placeholders_and_each_revision_declares_its_own() throws Exception {
        try (Project project = Project.onNewest()) {
            project.revision("a", "", TABLES, "DROP TABLE notes, old;");
            project.revision(
                    "b",
                    "a",
                    "--- uses role, word",
                    "COMMENT ON TABLE old IS :'word';\nUPDATE notes SET title = :'word' WHERE title = :'role';",
                    "COMMENT ON TABLE old IS NULL;");
            Rewritten rewritten = rewritten(project, "b");
            String texts = texts(rewritten);
            assertTrue(texts.contains("UPDATE notes SET title = :'word' WHERE title = :'role' AND :batch;"), texts);
            assertEquals(
                    List.of(List.of("word"), List.of("role", "word")),
                    rewritten.revisions().stream()
                            .map(each -> each.header().uses())
                            .toList());
        }
    }

    private static Rewritten rewritten(Project project, String id) throws InterruptedException {
        Scratch scratch = new Scratch(
                ScratchServer.embedded(DatabaseUrl.parse(project.database().url(), "test")), new Stop());
        Rehearsal rehearsal = new Rehearsal(project.source(), MigrationOptions.DEFAULTS, scratch, new Stop())
                .with(new Placeholders(Map.of("role", "r", "word", "w")));
        RevisionGraph graph = project.migrations().graph();
        Judged judged = Judge.judge(
                rehearsal.observe(List.of(graph.get(new RevisionId(id)))).get(0));
        return new Rewriting(rehearsal, project.source().read()).of(judged).orElseThrow();
    }

    private static String ways(Rewritten rewritten) {
        return rewritten.revisions().stream()
                .map(each -> each.text().replaceAll("(?s).*--- downgrade[^\n]*\n", ""))
                .collect(Collectors.joining("| "));
    }

    private static String texts(Rewritten rewritten) {
        return rewritten.revisions().stream().map(Revision::text).collect(Collectors.joining("\n"));
    }

    private static List<String> names(Project project) throws Exception {
        try (Stream<Path> files = Files.list(project.directory())) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
