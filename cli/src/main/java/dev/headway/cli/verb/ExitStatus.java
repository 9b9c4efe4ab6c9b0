package dev.headway.cli.verb;

/** What scripts learn from a command, besides what it prints. */
public final class ExitStatus {

    /** Done, or nothing to do. */
    public static final int DONE = 0;

    public static final int FAILED = 1;

    /** Wrong usage or settings; nothing was connected to. */
    public static final int USAGE = 2;

    /** The answer is no. */
    public static final int NO = 3;

    private ExitStatus() {}
}
