package dev.headway.cli.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Text that means something to a terminal, to Markdown or to JSON, in every report. Files lie under {@code reports/};
 * {@code -Dgolden.update=true} writes what is printed now.
 */
final class ReportsTest {

    private static final Path REPORTS = Path.of("src/test/resources/reports");

    private static final ObjectId NOTE = ObjectId.of(Kind.TABLE, "public", "No|te");

    @TestFactory
    Stream<DynamicTest> reports() throws IOException {
        List<Judged> all = List.of(clean(), rude());
        return Stream.of(
                DynamicTest.dynamicTest("text", () -> golden("text.golden", RehearsalText.lines(all))),
                DynamicTest.dynamicTest("markdown", () -> golden("markdown.golden", RehearsalMarkdown.lines(all))),
                DynamicTest.dynamicTest("html", () -> golden("html.golden", html(all))),
                DynamicTest.dynamicTest("json", () -> golden("json.golden", json(RehearsalJson.document(all)))),
                DynamicTest.dynamicTest(
                        "sarif", () -> golden("sarif.golden", json(new RehearsalSarif("a b/").document(all)))));
    }

    @Test
    void a_comment_is_no_longer_than_GitHub_takes_and_says_what_it_lacks() throws IOException {
        List<String> lines = RehearsalMarkdown.lines(Collections.nCopies(300, rude()));
        int length = String.join("\n", lines).length();
        assertTrue(length > 50_000 && length < 65_536, () -> "characters: " + length);
        String last = lines.get(lines.size() - 1);
        assertTrue(last.matches("… and [0-9]+ more, for which a comment has no room: `headway rehearse`"), last);
    }

    /** Without its style and its script, which PageTest looks at as a browser does. */
    private static List<String> html(List<Judged> all) {
        List<Revision> revisions = all.stream().map(RehearsalWords::revision).toList();
        String page = String.join("\n", new RehearsalHtml(all, new Reading("reports", revisions, List.of())).lines());
        return page.replaceAll("(?s)<(style|script)>.*?</", "<$1>…</")
                .replaceAll("'sha256-[^']*'", "'sha256-…'")
                .lines()
                .toList();
    }

    private static List<String> json(Object document) {
        return Json.write(document)
                .replaceAll("Version\" : \"[^\"]*\"", "Version\" : \"N\"")
                .lines()
                .toList();
    }

    private static void golden(String name, List<String> lines) throws IOException {
        Path file = REPORTS.resolve(name);
        String seen = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, seen);
        }
        assertEquals(Files.readString(file), seen);
    }

    private static Judged clean() throws IOException {
        return judged(revision("clean.sql"), new RoundTrip.Proven(), List.of());
    }

    private static Judged rude() throws IOException {
        Revision revision = revision("rude.sql");
        List<Statement> statements = revision.upgrade().entries().stream()
                .map(Section.Entry::statement)
                .toList();
        return judged(
                revision,
                new RoundTrip.Irreversible("<nobody> wants it back"),
                List.of(
                        finding(Verdict.HIGH, "create-index", statements.get(1), LockMode.SHARE, false, """
                                --- upgrade autocommit
                                CREATE INDEX CONCURRENTLY "Weird ""name"
                                    ON note (id);
                                """),
                        finding(
                                Verdict.HIGH,
                                "alter-column-type",
                                statements.get(2),
                                LockMode.ACCESS_EXCLUSIVE,
                                true,
                                ""),
                        finding(
                                Verdict.ROWS,
                                "update-without-batch",
                                statements.get(3),
                                LockMode.ROW_EXCLUSIVE,
                                false,
                                "in slices"),
                        new Finding(
                                Verdict.UNPROVEN,
                                "unproven",
                                Optional.of(statements.get(4)),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                true,
                                false,
                                false,
                                false,
                                "a \"quoted\" word, | and </details>\nand another line",
                                "```",
                                Optional.empty()),
                        new Finding(
                                Verdict.LOW,
                                "phase",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                false,
                                false,
                                false,
                                true,
                                "of the whole",
                                "--- phase expand",
                                Optional.empty())));
    }

    private static Finding finding(
            Verdict verdict, String rule, Statement statement, LockMode lock, boolean accepted, String remedy) {
        return new Finding(
                verdict,
                rule,
                Optional.of(statement),
                Optional.of(NOTE),
                Optional.of(lock),
                lock.shutsOutReaders(),
                lock.shutsOutWriters(),
                lock.shutsOutReaders(),
                false,
                accepted,
                "What *happens* to " + NOTE,
                remedy,
                Optional.empty());
    }

    private static Judged judged(Revision revision, RoundTrip roundTrip, List<Finding> findings) {
        Catalog empty = new Catalog(new ServerVersion(180004), new Identifier("me"), List.of(), List.of(), List.of());
        List<Observation> seen = new ArrayList<>();
        revision.upgrade().entries().forEach(entry -> seen.add(observation(seen.size() + 1, entry)));
        return new Judged(new Evidence(revision, empty, empty, seen, roundTrip), findings);
    }

    /** The second statement of a revision builds an index, the third rewrites the table. */
    private static Observation observation(int number, Section.Entry entry) {
        List<Fact> facts = switch (number) {
            case 2 -> List.of(new Fact.Locked(NOTE, LockMode.SHARE, false), new Fact.IndexBuilt(NOTE, "Weird \"name"));
            case 3 ->
                List.of(
                        new Fact.Locked(NOTE, LockMode.ACCESS_EXCLUSIVE, false),
                        new Fact.Rewritten(NOTE, Fact.Reason.TYPE));
            default -> List.of();
        };
        return new Observation(number, entry, facts);
    }

    private static Revision revision(String name) throws IOException {
        RevisionFile.Parsed parsed = RevisionFile.parse(name, Files.readAllBytes(REPORTS.resolve(name)));
        assertEquals(List.of(), parsed.problems());
        return parsed.revision().orElseThrow();
    }
}
