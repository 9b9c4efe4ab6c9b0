package dev.headway.cli.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.pg.LockMode;
import dev.headway.pg.ServerVersion;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.Section;
import dev.headway.sql.Identifier;
import dev.headway.sql.Statement;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.Fact;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.Observation;
import dev.headway.verdict.RoundTrip;
import dev.headway.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** A page full of what breaks pages, looked at by a real Chromium: what it checks stands in {@code reports/page.js}. */
final class PageTest {

    private static final String RUDE =
            "</script><script>window.hit = 1</script><img src=http://example.invalid/x>\u202e&amp;";

    private static final List<LockMode> MODES = List.of(LockMode.values());
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    @TempDir(factory = InTarget.class)
    private Path directory;

    /** Where a browser that is packed up by itself, and has another /tmp, can read it too. */
    static final class InTarget implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext of, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target")).toAbsolutePath(), "page");
        }
    }

    @Test
    void a_browser_has_nothing_to_complain_of_and_asks_nobody_for_anything() throws Exception {
        Optional<Path> program = Browser.find();
        assumeTrue(
                program.isPresent(),
                "no Chromium on the search path, and CHROMIUM names none: nobody looked at the page");
        // the graph and the locks of all but one
        Path page = Files.writeString(directory.resolve("page.html"), String.join("\n", page()));
        String check = Files.readString(Path.of("src/test/resources/reports/page.js"));
        try (Browser browser = new Browser(program.get(), directory.resolve("profile"))) {
            for (int width : List.of(390, 1280)) {
                for (String scheme : List.of("light", "dark")) {
                    browser.open(page, width, scheme);
                    String at = width + " pixels, " + scheme;
                    assertEquals("", browser.evaluate(check), at);
                    assertEquals("40 revisions, 40 pictures, 1 scripts", browser.evaluate("counted()"), at);
                    assertEquals(List.of(), browser.complaints(), at);
                    assertEquals(List.of(page.toUri().toString()), browser.requests(), at);
                }
            }
        }
    }

    private static List<String> page() {
        List<Judged> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(judged(i));
        }
        List<Revision> revisions = all.stream().map(RehearsalWords::revision).toList();
        return new RehearsalHtml(all, new Reading("migrations", revisions, List.of())).lines();
    }

    /** Three branches beside each other, joined by the last; the first has no statements, the second sixty. */
    private static Judged judged(int number) {
        String parents = number == 0 ? "base" : number < 4 ? "r0" : number == 39 ? "r36, r37, r38" : "r" + (number - 3);
        StringBuilder text = new StringBuilder("--- revision r" + number + "\n--- revises " + parents + "\n--- message "
                + RUDE.repeat(3) + "\n\n--- upgrade\n");
        int statements = number == 0 ? 0 : number == 1 ? 60 : 1 + number % 5;
        for (int i = 0; i < statements; i++) {
            text.append("ALTER TABLE \"")
                    .append(RUDE)
                    .append(i)
                    .append("\" ADD COLUMN c int DEFAULT '<!--'; -- ")
                    .append(RUDE)
                    .append('\n');
        }
        byte[] bytes = text.append("\n--- downgrade irreversible ")
                .append(RUDE)
                .append('\n')
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Revision revision = RevisionFile.parse(RUDE + ".sql", bytes).revision().orElseThrow();
        return judged(revision, number);
    }

    private static Judged judged(Revision revision, int number) {
        List<Observation> seen = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Section.Entry entry : revision.upgrade().entries()) {
            int statement = seen.size() + 1;
            ObjectId table = ObjectId.of(Kind.TABLE, "public", RUDE + statement % 30);
            LockMode mode = MODES.get((number + statement) % MODES.size());
            seen.add(new Observation(
                    statement,
                    entry,
                    List.of(
                            new Fact.Locked(table, mode, false),
                            new Fact.Rewritten(table, Fact.Reason.TYPE),
                            new Fact.Scanned(table, RUDE),
                            new Fact.IndexBuilt(table, RUDE),
                            new Fact.Wrote(table, RUDE))));
            if (statement % 3 != 0) {
                Verdict verdict = VERDICTS.get(statement % VERDICTS.size());
                findings.add(finding(verdict, entry.statement(), table, mode, statement % 5 == 4));
            }
        }
        Catalog empty = new Catalog(new ServerVersion(180004), new Identifier("me"), List.of(), List.of(), List.of());
        return new Judged(
                new Evidence(revision, empty, empty, seen, new RoundTrip.Irreversible(RUDE)),
                findings.stream()
                        .sorted((one, other) -> one.verdict().compareTo(other.verdict()))
                        .toList());
    }

    private static Finding finding(
            Verdict verdict, Statement statement, ObjectId table, LockMode mode, boolean accepted) {
        return new Finding(
                verdict,
                "add-column",
                Optional.of(statement),
                Optional.of(table),
                Optional.of(mode),
                mode.shutsOutReaders(),
                mode.shutsOutWriters(),
                true,
                true,
                accepted,
                RUDE,
                statement.text() + ";",
                Optional.empty());
    }
}
