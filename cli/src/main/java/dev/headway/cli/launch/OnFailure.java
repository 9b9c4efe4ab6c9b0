package dev.headway.cli.launch;

/** {@code HEADWAY_ON_FAILURE}: what becomes of the process when the server cannot be started. */
public enum OnFailure {
    /** It ends, and whoever runs the container restarts it or rolls back. */
    EXIT,
    /** It stays and answers 503 with the error, so that a shell can be opened in the container. */
    HOLD
}
