package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.problem.Spelling;
import dev.headway.revision.Revision.Downgrade;
import dev.headway.revision.Revision.Header;
import dev.headway.sql.Checksum;
import dev.headway.sql.Piece;
import dev.headway.sql.Piece.Directive;
import dev.headway.sql.Splitter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one revision file, from its first piece to its last, and goes on after every fault. Not thread-safe. */
final class RevisionReader {

    private static final List<String> WORDS = Stream.of(HeaderReader.WORDS, SectionReader.WORDS, OptionsReader.WORDS)
            .flatMap(List::stream)
            .toList();

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            problem -> problem.origin().orElseThrow(),
            Comparator.comparingInt(Origin::line).thenComparingInt(Origin::column));

    private final Origin file;
    private final String text;
    private final Splitter splitter;
    private final List<Problem> problems = new ArrayList<>();
    private final Values values = new Values(problems);
    private final HeaderReader header = new HeaderReader(values);
    private final Map<String, SectionReader> sections = new HashMap<>();
    private Optional<SectionReader> current = Optional.empty();
    private boolean anyDirective;
    private boolean sqlInHeader;

    RevisionReader(String fileName, String text) {
        file = Origin.of(fileName);
        this.text = text;
        splitter = Splitter.ofRevision(text, fileName, Set.copyOf(SectionReader.WORDS));
    }

    RevisionFile.Parsed read() {
        while (splitter.hasNext()) {
            Piece piece = splitter.next();
            if (piece instanceof Directive line) {
                anyDirective = true;
                directive(line);
            } else if (piece instanceof Piece.Command command) {
                command(command);
            } else if (piece instanceof Piece.Gap gap) {
                NearDirectives.check(text.substring(gap.start(), gap.end()), gap.origin(), WORDS, values);
            }
        }
        if (!anyDirective && problems.isEmpty()) {
            return notARevision();
        }
        current.ifPresent(SectionReader::close);
        Optional<Header> read = header.header(file);
        checkSections();
        problems.addAll(splitter.problems());
        problems.sort(BY_PLACE);
        return new RevisionFile.Parsed(read.map(this::revision), problems);
    }

    /** No line is a directive: this is other SQL, or something at its top swallowed all of them. */
    private RevisionFile.Parsed notARevision() {
        if (!splitter.isComplete()) {
            return new RevisionFile.Parsed(Optional.empty(), splitter.problems());
        }
        values.fault(
                file,
                "not a revision file: it has no --- revision line",
                "headway revision -m \"…\" writes one; keep other SQL in another directory");
        return new RevisionFile.Parsed(Optional.empty(), problems);
    }

    private void directive(Directive line) {
        String word = line.word();
        if (SectionReader.WORDS.contains(word)) {
            open(line);
        } else if (OptionsReader.WORDS.contains(word)) {
            option(line);
        } else if (!HeaderReader.WORDS.contains(word)) {
            values.fault(
                    line.origin(),
                    "unknown directive: " + Values.visible(word),
                    Spelling.hint(word, WORDS) + "write -- for a comment");
        } else if (current.isPresent()) {
            values.fault(line.origin(), word + " below the header", "move the line above the first section");
        } else {
            header.read(line);
        }
    }

    private void open(Directive line) {
        current.ifPresent(SectionReader::close);
        SectionReader section = new SectionReader(line, values, header.placeholders());
        SectionReader first = sections.putIfAbsent(line.word(), section);
        if (first != null) {
            values.fault(
                    line.origin(),
                    "a second " + line.word() + " section",
                    "keep one; the first is line " + first.origin().line());
        }
        current = Optional.of(section);
    }

    private void option(Directive line) {
        if (current.isPresent()) {
            current.get().read(line);
        } else if (!line.word().equals("batch")) {
            header.readOption(line);
        } else {
            values.fault(
                    line.origin(),
                    line.word() + " in the header",
                    "put it right before the statement it is meant for, below --- upgrade");
        }
    }

    private void command(Piece.Command command) {
        if (current.isPresent()) {
            current.get().read(command);
        } else if (anyDirective && !sqlInHeader) {
            sqlInHeader = true;
            values.fault(
                    command.statement().origin(),
                    "SQL before the first section",
                    "put it below --- upgrade, or make it a comment (-- …)");
        }
    }

    private void checkSections() {
        // what is never closed may have swallowed a section
        if (!splitter.isComplete()) {
            return;
        }
        if (!sections.containsKey("upgrade")) {
            values.fault(file, "no upgrade section", "add --- upgrade; nothing need stand below it");
        }
        if (!sections.containsKey("downgrade")) {
            values.fault(
                    file,
                    "no downgrade section",
                    "add --- downgrade and the way back, or --- downgrade irreversible WHY");
        }
    }

    private Revision revision(Header head) {
        Section none = new Section(head.origins().revision(), false, List.of());
        SectionReader up = sections.get("upgrade");
        SectionReader down = sections.get("downgrade");
        Section upgrade = up == null ? none : up.section();
        Downgrade downgrade = down == null ? new Downgrade.Reversible(none) : down.downgrade();
        Phase phase = head.phase().orElseGet(() -> DerivedPhase.of(upgrade));
        String checksum = Checksum.of(
                upgrade.entries().stream().map(Section.Entry::statement).toList());
        return new Revision(head, upgrade, downgrade, phase, checksum, text);
    }
}
