package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.graph.RevisionGraph;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionId;
import dev.headway.revision.RevisionSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DraftTest {

    private static final NewRevision ON_HEAD =
            new NewRevision("add notebooks", List.of("head"), false, Optional.empty(), List.of(), Optional.empty());

    private Path directory = Path.of("");

    @BeforeEach
    void make() throws IOException {
        directory = Files.createTempDirectory("headway-draft");
    }

    @AfterEach
    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private DraftTest write(String id, String lines) throws IOException {
        Files.writeString(
                directory.resolve(id + ".sql"), "--- revision " + id + "\n" + lines + "--- upgrade\n--- downgrade\n");
        return this;
    }

    private RevisionGraph graph() {
        return RevisionGraph.of(RevisionSource.directory(directory).read());
    }

    @Test
    void the_first_revision_of_all_is_a_root_though_it_asked_for_the_head() {
        Draft draft = Draft.of(graph(), ON_HEAD);
        assertTrue(draft.fileName().matches("\\d{8}_\\d{4}_add_notebooks_" + draft.id() + "\\.sql"), draft.fileName());
        assertTrue(draft.id().value().matches("[0-9a-f]{12}"), draft.id().value());
        assertTrue(
                draft.text()
                        .matches("--- revision  " + draft.id() + "\n--- message   add notebooks\n--- created   "
                                + "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\n\n--- upgrade\n\n--- downgrade\n"),
                draft.text());
    }

    @Test
    void what_is_written_can_be_read_and_revises_the_head() throws IOException {
        write("a", "").write("b", "--- revises a\n").write("lib1", "--- labels lib\n");
        Draft draft = Draft.of(
                graph(),
                new NewRevision(
                        "merge\nthem\u2028; --- all",
                        List.of("b", "lib@head"),
                        false,
                        Optional.of("joined"),
                        List.of(),
                        Optional.of("m.1")));
        Files.write(directory.resolve(draft.fileName()), draft.text().getBytes(StandardCharsets.UTF_8));
        RevisionGraph graph = graph();
        assertEquals("[b, lib1]", graph.get(draft.id()).parents().toString());
        assertEquals(new RevisionId("m.1"), graph.labels().get("joined"));
        assertEquals(1, graph.realHeads().size());
        assertTrue(draft.fileName().endsWith("_merge_them_all_m.1.sql"), draft.fileName());
    }

    @Test
    void dependencies_are_completed_and_labels_stay_labels() throws IOException {
        write("a", "").write("x123", "--- labels lib\n");
        Draft draft = Draft.of(
                graph(),
                new NewRevision("m", List.of("a"), false, Optional.empty(), List.of("x12", "lib"), Optional.of("n")));
        assertTrue(draft.text().contains("--- depends   x123, lib\n"), draft.text());
    }

    @Test
    void everything_that_stands_against_it_is_told_at_once() throws IOException {
        write("a", "--- labels lib\n").write("b", "--- revises a\n").write("c", "--- revises b\n");
        List<String> told = problems(new NewRevision(
                "m",
                List.of("a", "nothing", "c", "c", "b"),
                false,
                Optional.of("lib"),
                List.of("missing"),
                Optional.of("a b")));
        assertTrue(told.get(0).startsWith("\"a b\" cannot be a revision id"), told.toString());
        assertTrue(
                told.stream().anyMatch(what -> what.contains("a is not a head: it is revised by b")), told.toString());
        assertTrue(told.stream().anyMatch(what -> what.contains("nothing")), told.toString());
        assertTrue(told.contains("c is named twice"), told.toString());
        assertTrue(
                told.stream().anyMatch(what -> what.contains("b is not a head: it is revised by c")), told.toString());
        assertTrue(told.stream().anyMatch(what -> what.contains("missing")), told.toString());
        assertTrue(told.stream().anyMatch(what -> what.startsWith("\"lib\" names a")), told.toString());
        assertEquals(7, told.size(), told.toString());
    }

    @Test
    void a_splice_may_begin_anywhere() throws IOException {
        write("a", "").write("b", "--- revises a\n");
        Draft draft = Draft.of(
                graph(), new NewRevision("m", List.of("a"), true, Optional.empty(), List.of(), Optional.of("s")));
        assertTrue(draft.text().contains("--- revises   a\n"), draft.text());
    }

    @Test
    void an_id_that_is_taken_or_a_word_of_targets_is_refused() throws IOException {
        write("a", "--- labels lib\n");
        for (String id : List.of("a", "lib", "head", "None", "", "x".repeat(33), "ä")) {
            NewRevision wanted =
                    new NewRevision("m", List.of("a"), false, Optional.empty(), List.of(), Optional.of(id));
            assertEquals(1, problems(wanted).size(), id);
        }
        for (String label : List.of("a", "lib", "heads", "")) {
            NewRevision wanted =
                    new NewRevision("m", List.of("a"), false, Optional.of(label), List.of(), Optional.empty());
            assertEquals(1, problems(wanted).size(), label);
        }
    }

    @Test
    void a_label_cannot_be_the_new_id() throws IOException {
        write("a", "");
        NewRevision wanted =
                new NewRevision("m", List.of("a"), false, Optional.of("same"), List.of(), Optional.of("same"));
        assertEquals(List.of("\"same\" cannot be both the id and the label"), problems(wanted));
    }

    @Test
    void file_names_are_cut_between_words_and_never_inside_a_character() {
        assertEquals(
                "add_a_very_long_message_that_no_file_", slug("Add a very long message, that no file name would hold"));
        assertEquals("größe_des_索引_", slug("  Größe des 索引!? "));
        assertEquals("", slug("!?"));
        assertEquals("x" + "𠮷".repeat(39) + "_", slug("x" + "𠮷".repeat(50)));
    }

    private String slug(String message) {
        NewRevision wanted =
                new NewRevision(message, List.of("head"), false, Optional.empty(), List.of(), Optional.of("id"));
        String name = Draft.of(graph(), wanted).fileName();
        return name.substring(14, name.length() - "id.sql".length());
    }

    private List<String> problems(NewRevision wanted) {
        return assertThrows(MigrationException.class, () -> Draft.of(graph(), wanted)).problems().stream()
                .map(Problem::what)
                .toList();
    }
}
