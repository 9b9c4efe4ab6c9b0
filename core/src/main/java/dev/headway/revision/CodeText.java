package dev.headway.revision;

import dev.headway.revision.Revision.Header;
import dev.headway.revision.Section.Code;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for the text of a revision that is a class: its header as a file would have it, and below it which class it
 * is. People read it, and the journal keeps it; no file can say it.
 */
public final class CodeText {

    private static final Pattern LAST_LINE = Pattern.compile("\n(--- java {6}(\\S+?)(?:, version -?\\d+)?)\n?\\z");

    private CodeText() {}

    /** {@code --- java      com.example.Reencrypt, version 2} below the header. */
    public static String of(Header header, Code code) {
        return RevisionText.header(header) + line(code) + "\n";
    }

    /** The line that tells the class. */
    public static String line(Code code) {
        return "--- java      " + code.name() + (code.version() == 1 ? "" : ", version " + code.version());
    }

    /** The same, of a text; empty where that is a file of SQL. */
    public static Optional<String> line(String text) {
        return found(text, 1);
    }

    /** The class that a text tells of; empty where it is a file of SQL. */
    public static Optional<String> className(String text) {
        return found(text, 2);
    }

    private static Optional<String> found(String text, int group) {
        Matcher matcher = LAST_LINE.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(group)) : Optional.empty();
    }
}
