package dev.headway.connect;

/** What is wrong with a URL, in words that repeat nothing of it but a key of its query. */
final class BadUrl extends Exception {

    private static final long serialVersionUID = 1L;

    static final String SHAPE = "write postgresql://user:password@host:5432/database; in user and password, "
            + "percent-encode what is not a letter or a digit (@ is %40, / is %2F, % is %25)";

    private final String reason;
    private final String remedy;

    BadUrl(String reason) {
        this(reason, SHAPE);
    }

    BadUrl(String reason, String remedy) {
        super(reason);
        this.reason = reason;
        this.remedy = remedy;
    }

    /** Goes on after "the database URL cannot be used: ". */
    String reason() {
        return reason;
    }

    String remedy() {
        return remedy;
    }
}
