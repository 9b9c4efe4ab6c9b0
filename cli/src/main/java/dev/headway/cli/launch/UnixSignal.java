package dev.headway.cli.launch;

/**
 * The signals that a launch answers or hands on. {@code KILL} and {@code STOP} reach nobody; {@code QUIT} is the JVM's
 * own (a thread dump), and so are {@code SEGV}, {@code BUS}, {@code FPE}, {@code ILL}: they cannot be handled. HotSpot
 * suspends threads with {@code USR2} for Flight Recorder, which is why a recording cannot be made of a launch.
 */
enum UnixSignal {
    TERM(15, true),
    INT(2, true),
    HUP(1, true),
    USR1(10, false),
    USR2(12, false);

    private final int number;
    private final boolean ends;

    UnixSignal(int number, boolean ends) {
        this.number = number;
        this.ends = ends;
    }

    /** Whether it asks for the end while there is no server yet that could read it otherwise. */
    boolean ends() {
        return ends;
    }

    /** The status of a process that such a signal ended, as shells count it. Only of those that {@link #ends()}. */
    int exitStatus() {
        return 128 + number;
    }

    @Override
    public String toString() {
        return "SIG" + name();
    }
}
