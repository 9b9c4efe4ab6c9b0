package dev.headway.notebooklm.health;

import java.util.List;

/**
 * Where a schema stands.
 *
 * @param current the revisions in the version table, sorted
 * @param head the heads of the revisions that this image knows, sorted
 * @param pending how many of the revisions that this image knows and needs are not applied; what only the database
 *     knows does not count, so that a database which moved ahead never makes a running server unready
 */
record SchemaStatus(List<String> current, List<String> head, int pending) {

    SchemaStatus {
        current = current.stream().sorted().toList();
        head = head.stream().sorted().toList();
    }

    boolean ready() {
        return pending == 0;
    }
}
