package dev.headway.verdict;

/** What a finding, a statement or a revision comes to, worst first. */
public enum Verdict {
    /** Code of the previous release fails on the schema that the revision leaves, which is not {@code contract}. */
    BREAKS,
    /** Readers or writers of a table that was there before are shut out, for longer the more rows it has. */
    HIGH,
    /** Rows of a table that was there before are written, all in one. */
    ROWS,
    /** It could not be seen what the statement does in production. */
    UNPROVEN,
    /** Somebody is shut out, but for a time that does not depend on rows. */
    LOW,
    SAFE
}
