package dev.headway.connect;

/** A login that succeeded on a server, or in a state of it, that migrations cannot run on. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FailedTry why;

    Refused(FailedTry why) {
        super(why.reason());
        this.why = why;
    }

    FailedTry why() {
        return why;
    }
}
