package dev.headway.batch;

import dev.headway.history.Inscription;
import java.sql.Connection;
import java.util.List;

/**
 * Where a batch runs. Not thread-safe, as its connection is not.
 *
 * @param connection in autocommit mode; holds the lock that {@code inscription} speaks of
 * @param ourselves what makes the session Headway's own role until the transaction ends, where the revision became
 *     another; else nothing
 * @param themselves what makes it the revision's role again
 */
public record BatchSession(
        Connection connection, Inscription inscription, List<String> ourselves, List<String> themselves) {

    public BatchSession {
        ourselves = List.copyOf(ourselves);
        themselves = List.copyOf(themselves);
    }
}
