package dev.headway.notebooklm.health;

import java.util.Optional;

/**
 * What one probe saw.
 *
 * @param reachable whether the database answered this time
 * @param schema its answer, else the last one that it gave; empty if it never gave one
 */
record Observation(boolean reachable, Optional<SchemaStatus> schema) {

    String db() {
        return reachable ? "up" : "down";
    }

    boolean ready() {
        return schema.filter(SchemaStatus::ready).isPresent();
    }
}
