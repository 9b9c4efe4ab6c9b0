package dev.headway.batch;

/** What the server's other sessions did while a batch went on. */
enum Others {
    /** None of them wrote. */
    QUIET,

    /** Some wrote, wherever, and their commits stood behind the batch's WAL in the queue for the disk. */
    WRITE,

    /** Some waited for rows that the last slice held. */
    WAIT
}
