package dev.headway.code;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.revision.CodeText;
import dev.headway.revision.Phase;
import dev.headway.revision.Revision;
import dev.headway.revision.Revision.Downgrade;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.Section;
import dev.headway.sql.Checksum;
import dev.headway.sql.Statement;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the header of a class as if it stood in a file, so that one grammar holds for both. Immutable.
 *
 * @param origin the class: a place in its source is nothing that a class knows
 */
record HeaderText(Class<?> type, Header header, Origin origin) {

    HeaderText(Class<?> type, Header header) {
        this(type, header, Origin.of(type.getName()));
    }

    /** The revision, and everything that is wrong with its header. */
    RevisionFile.Parsed parsed() {
        RevisionFile.Parsed file = RevisionFile.parse(type.getName(), text());
        List<Problem> problems = new ArrayList<>();
        file.problems().forEach(problem -> problems.add(Problem.at(origin, problem.what(), problem.remedy())));
        boolean back = hasDowngrade();
        if (back == isIrreversible()) {
            problems.add(Problem.at(
                    origin,
                    back ? "a downgrade method under irreversible" : "no downgrade method",
                    back
                            ? "remove one of them"
                            : "add downgrade(Connection) and the way back, or @Header(irreversible = \"WHY\")"));
        }
        return new RevisionFile.Parsed(file.revision().map(this::revision), problems);
    }

    private Revision revision(Revision file) {
        Section.Code code = new Section.Code(type, header.version());
        Revision.Header head = at(file.header());
        Section section = Section.of(origin, code);
        Downgrade downgrade = file.downgrade() instanceof Downgrade.Irreversible irreversible
                ? new Downgrade.Irreversible(origin, irreversible.why())
                : new Downgrade.Reversible(section);
        Phase phase = head.phase().orElseGet(() -> new Phase.Contract(Optional.empty()));
        Statement summed = new Statement("java " + code.name() + " " + code.version(), origin, Optional.empty());
        return new Revision(head, section, downgrade, phase, Checksum.of(List.of(summed)), CodeText.of(head, code));
    }

    private Revision.Header at(Revision.Header read) {
        return new Revision.Header(
                read.id(),
                read.parents(),
                read.depends(),
                read.labels(),
                read.message(),
                read.created(),
                read.phase(),
                read.uses(),
                read.options(),
                read.stored(),
                Revision.Origins.all(origin));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        line(text, "revision", header.revision());
        list(text, "revises", header.revises());
        list(text, "depends", header.depends());
        list(text, "labels", header.labels());
        line(text, "message", header.message());
        line(text, "created", header.created());
        line(text, "phase", header.phase());
        for (String timeout : header.timeout()) {
            line(text, "timeout", timeout);
        }
        text.append("--- upgrade\n--- downgrade ");
        text.append(isIrreversible() ? "irreversible " + oneLine(String.join(" ", header.irreversible())) : "");
        return text.append('\n').toString();
    }

    /** An id that is not there is a fault, and so are names that are. */
    private static void line(StringBuilder text, String word, String value) {
        if (!value.isBlank() || word.equals("revision")) {
            text.append("--- ").append(word).append(' ').append(oneLine(value)).append('\n');
        }
    }

    private static void list(StringBuilder text, String word, String[] names) {
        if (names.length > 0) {
            text.append("--- ").append(word).append(' ');
            text.append(oneLine(String.join(", ", names))).append('\n');
        }
    }

    private static String oneLine(String value) {
        return value.strip().replaceAll("\\s*[\\r\\n]\\s*", " ");
    }

    private boolean isIrreversible() {
        return header.irreversible().length > 0;
    }

    private boolean hasDowngrade() {
        try {
            return type.getMethod("downgrade", Connection.class).getDeclaringClass() != JavaRevision.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("the interface has it", e);
        }
    }
}
