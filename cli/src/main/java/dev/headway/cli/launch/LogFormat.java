package dev.headway.cli.launch;

/** {@code HEADWAY_LOG}: for whom the story on stderr is told. */
public enum LogFormat {
    /** For people. */
    TEXT,
    /** For machines: one JSON object a line. */
    JSON
}
