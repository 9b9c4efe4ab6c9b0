package dev.headway.cli.launch;

/** {@code HEADWAY_ON_START}: what a launch does about migrations before it starts the server. */
public enum OnStart {
    /** Applies what is pending. */
    UPGRADE,
    /** Waits until somebody else has applied it: an init container, a job, another service. */
    AWAIT,
    /** Looks once, and refuses (exit status 3) if something is pending. */
    VERIFY,
    /** Starts the server; the database is not even connected to. */
    OFF
}
