package dev.headway.revision;

import dev.headway.problem.Problem;
import dev.headway.revision.Revision.Downgrade;
import dev.headway.revision.Revision.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a revision file, read and written: {@code parse(format(r))} is {@code r}, but for where things stand. */
public final class RevisionFile {

    private RevisionFile() {}

    /**
     * What a file says. Immutable.
     *
     * @param revision empty if no line tells who it is; else as much as could be understood, even if there are problems
     * @param problems everything that is wrong, in the order of lines
     */
    public record Parsed(Optional<Revision> revision, List<Problem> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What stands below a section's line.
     *
     * @param manner what follows the word that opens the section: nothing, {@code autocommit}, {@code irreversible WHY}
     */
    public record Body(String manner, String sql) {

        public static final Body EMPTY = new Body("", "");

        public static Body of(String sql) {
            return new Body("", sql);
        }

        public static Body autocommit(String sql) {
            return new Body("autocommit", sql);
        }

        /** For a downgrade. {@code why} may be empty. */
        public static Body irreversible(String why) {
            return new Body(("irreversible " + why).strip(), "");
        }
    }

    /** Reads a file's bytes: UTF-8, with or without a byte order mark, lines ended by LF or CRLF. Throws nothing. */
    public static Parsed parse(String fileName, byte[] bytes) {
        return parse(fileName, FileText.of(fileName, bytes));
    }

    /** Reads a file's text. Throws nothing. */
    public static Parsed parse(String fileName, String text) {
        return parse(fileName, FileText.of(fileName, text));
    }

    private static Parsed parse(String fileName, FileText file) {
        Parsed parsed = new RevisionReader(fileName, file.text()).read();
        List<Problem> problems = new ArrayList<>(file.problem().stream().toList());
        if (file.worthChecking()) {
            problems.addAll(parsed.problems());
        }
        return new Parsed(parsed.revision(), problems);
    }

    /** The revision as a file: comments between statements are not kept. */
    public static String format(Revision revision) {
        Body downgrade;
        if (revision.downgrade() instanceof Downgrade.Irreversible irreversible) {
            downgrade = Body.irreversible(irreversible.why());
        } else {
            downgrade = RevisionText.body(((Downgrade.Reversible) revision.downgrade()).section());
        }
        return write(revision.header(), RevisionText.body(revision.upgrade()), downgrade);
    }

    /** A new file: the header's lines, a blank line, the sections. */
    public static String write(Header header, Body upgrade, Body downgrade) {
        return RevisionText.header(header)
                + "\n"
                + RevisionText.section("upgrade", upgrade)
                + "\n"
                + RevisionText.section("downgrade", downgrade);
    }
}
