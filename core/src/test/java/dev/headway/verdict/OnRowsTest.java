package dev.headway.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.headway.Project;
import dev.headway.connect.Stop;
import dev.headway.embedded.Major;
import dev.headway.problem.MigrationException;
import dev.headway.rehearse.Observer;
import dev.headway.rehearse.RowsWalk;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.rows.Filling;
import dev.headway.rows.RowFile;
import dev.headway.rows.Telling;
import dev.headway.sample.Order;
import dev.headway.scratch.SqlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file of {@code rehearse/rows/fail} is a schema, the user's rows where they are not to be made up, a revision, and what
 * is said of it for its meeting rows. {@code -Dgolden.update=true} writes that down, {@code -Dcase=NAME} runs one.
 */
final class OnRowsTest {

    private static final Path CASES = Path.of("src/test/resources/rehearse/rows/fail");
    private static final String ROWS = "---- rows\n";
    private static final String REVISION = "---- revision\n";
    private static final String SAID = "---- said\n";

    @TestFactory
    Stream<DynamicTest> what_is_said_for_the_rows_sake() throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.list(CASES)) {
            files = all.filter(
                            file -> file.getFileName().toString().matches(System.getProperty("case", ".*") + "\\.txt"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty());
        List<Major> majors = Project.majors();
        Stage stage = new Stage(majors.get(majors.size() - 1));
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> walk(file, stage)))
                .onClose(stage::close);
    }

    private static void walk(Path file, Stage stage) throws Exception {
        String text = Files.readString(file);
        String given = text.substring(0, text.indexOf(SAID) + SAID.length());
        String seen = given + said(given.substring(0, given.length() - SAID.length()), stage);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, seen);
        }
        assertEquals(Files.readString(file), seen);
    }

    private static String said(String given, Stage stage) throws Exception {
        String before = given.substring(0, given.indexOf(REVISION));
        int rows = before.indexOf(ROWS);
        Optional<String> own = rows < 0 ? Optional.empty() : Optional.of(before.substring(rows + ROWS.length()));
        SqlSource schema = SqlSource.of("schema.sql", rows < 0 ? before : before.substring(0, rows));
        RevisionFile.Parsed parsed = RevisionFile.parse(
                "r.sql", "--- revision r\n" + given.substring(given.indexOf(REVISION) + REVISION.length()));
        assertEquals(List.of(), parsed.problems());
        Revision revision = parsed.revision().orElseThrow();
        stage.set(schema);
        Evidence evidence;
        try (Observer observer = stage.observer()) {
            evidence = stage.observe(observer, revision);
        }
        stage.set(schema);
        try (RowsWalk walk = stage.rows(own.isPresent() ? Telling.NO_VALUES : Telling.EVERYTHING)) {
            Map<dev.headway.catalog.ObjectId, String> empty = Map.of();
            if (own.isPresent()) {
                RowFile.of("rows.sql", own.get()).load(walk.connection(), new Stop());
            } else {
                empty = Filling.fill(walk.connection(), evidence.before(), Order.tables(evidence.before()), new Stop())
                        .empty();
            }
            RowsWalk.Walked walked = walk.prove(revision, evidence.before());
            OnRows seen = new OnRows(own.map(any -> "rows.sql"), empty, walked.written(), walked.outcome());
            return text(Judge.judge(evidence.with(seen)), seen);
        } catch (MigrationException e) {
            return e.getMessage() + "\n";
        }
    }

    private static String text(Judged judged, OnRows seen) {
        String findings = RuleCase.text(List.of(new Judged(
                judged.evidence(),
                judged.findings().stream()
                        .filter(finding -> RowRules.ALL.stream()
                                .anyMatch(rule -> rule.name().equals(finding.rule())))
                        .toList())));
        String written = seen.written().stream()
                .map(each -> "line " + each.statement().origin().line() + " wrote " + each.rows() + " rows"
                        + (each.wal() > 0 ? "" : ", no WAL") + "\n")
                .collect(Collectors.joining());
        return written + findings;
    }
}
