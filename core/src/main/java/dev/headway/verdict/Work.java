package dev.headway.verdict;

/** What takes the longer the more rows a table has. */
enum Work {
    /** Every row is written anew. */
    REWRITE,
    /** Every row is read. */
    SCAN,
    /** An index is built over every row. */
    BUILD,
    /** Rows are written. */
    WRITE
}
