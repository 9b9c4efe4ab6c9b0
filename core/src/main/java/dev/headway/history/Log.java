package dev.headway.history;

import java.util.List;

/**
 * What the journal tells. Immutable.
 *
 * @param database what messages call it
 * @param kept whether there is a journal at all
 * @param entries newest first
 * @param more whether there are older ones that were not asked for
 */
public record Log(String database, boolean kept, List<Logged> entries, boolean more) {

    public Log {
        entries = List.copyOf(entries);
    }
}
