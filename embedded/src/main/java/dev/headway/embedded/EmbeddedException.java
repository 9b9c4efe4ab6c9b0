package dev.headway.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot be had. Its message is what the user reads: what, where, remedy, a line each. */
public final class EmbeddedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String where;
    private final String remedy;

    /** What went wrong, the file or directory it went wrong in, and what to do about it. */
    public EmbeddedException(String what, String where, String remedy) {
        this(what, where, remedy, null);
    }

    /** The same, with the failure below it for whoever debugs. */
    public EmbeddedException(String what, String where, String remedy, @Nullable Throwable cause) {
        super(
                indent(what, "  ") + "\n  where   " + indent(where, "          ") + "\n  remedy  "
                        + indent(remedy, "          "),
                cause);
        this.what = what;
        this.where = where;
        this.remedy = remedy;
    }

    public String what() {
        return what;
    }

    public String where() {
        return where;
    }

    public String remedy() {
        return remedy;
    }

    /** Never null: the three lines. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    private static String indent(String text, String margin) {
        return text.strip().replace("\n", "\n" + margin);
    }
}
