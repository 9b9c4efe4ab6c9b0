package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.problem.Spelling;
import dev.headway.revision.Revision.Downgrade;
import dev.headway.revision.Section.Entry;
import dev.headway.sql.Piece;
import dev.headway.sql.Piece.Directive;
import java.util.ArrayList;
import java.util.List;

/** Collects the statements of one section, and what directives say about each. Not thread-safe. */
final class SectionReader {

    /** The words that open a section, in the order they are written. */
    static final List<String> WORDS = List.of("upgrade", "downgrade");

    private final Directive opening;
    private final Values values;
    private final OptionsReader options;
    private final StatementChecks checks;
    private final List<Entry> entries = new ArrayList<>();
    private final boolean autocommit;
    private final boolean irreversible;

    SectionReader(Directive opening, Values values, List<String> placeholders) {
        this.opening = opening;
        this.values = values;
        options = new OptionsReader(values);
        String manner = opening.rest().split("\\s", 2)[0];
        autocommit = opening.rest().equals("autocommit");
        irreversible = opening.word().equals("downgrade") && manner.equals("irreversible");
        boolean unknown = !autocommit && !irreversible && !manner.isEmpty();
        checks = new StatementChecks(values, placeholders, opening.word(), autocommit || unknown);
        if (unknown) {
            unknownManner(manner);
        }
    }

    private void unknownManner(String manner) {
        boolean down = opening.word().equals("downgrade");
        List<String> manners = down ? List.of("autocommit", "irreversible") : List.of("autocommit");
        String forms = down
                ? "write --- downgrade, or --- downgrade autocommit, or --- downgrade irreversible WHY"
                : "write --- upgrade, or --- upgrade autocommit";
        values.fault(
                opening.origin(),
                "unknown after " + opening.word() + ": " + Values.visible(opening.rest()),
                Spelling.hint(manner, manners) + forms);
    }

    Origin origin() {
        return opening.origin();
    }

    void read(Directive line) {
        options.read(line);
    }

    void read(Piece.Command command) {
        if (irreversible) {
            values.fault(
                    command.statement().origin(),
                    "SQL under --- downgrade irreversible",
                    "remove it, or remove the word irreversible");
            return;
        }
        boolean sliced = options.asksForBatch();
        Options own = options.take();
        checks.check(command, own, sliced, entries);
        entries.add(new Entry(command.statement(), own));
    }

    /** The next section begins, or the file ends. */
    void close() {
        options.expectNone();
    }

    Section section() {
        return new Section(opening.origin(), autocommit, entries);
    }

    Downgrade downgrade() {
        if (!irreversible) {
            return new Downgrade.Reversible(section());
        }
        return new Downgrade.Irreversible(
                opening.origin(),
                opening.rest().substring("irreversible".length()).strip());
    }
}
