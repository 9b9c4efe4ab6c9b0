package dev.headway.statistics;

import dev.headway.pg.ServerVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a database was like at one moment: numbers and the names of tables, no rows, no names of roles, no statements.
 * Immutable.
 *
 * @param taken when, by the server's clock
 * @param countedSince since when writes were counted; empty where the server does not know
 * @param longestTransaction the oldest of those that were open, prepared ones too; empty where none was, or none was to be
 *     seen
 * @param role what the role may do that asked
 * @param unseen what it could not see, one sentence each
 * @param tables in the order of their schemas and names
 */
public record Statistics(
        ServerVersion server,
        Instant taken,
        Optional<Instant> countedSince,
        Optional<Duration> longestTransaction,
        RoleAttributes role,
        List<String> unseen,
        List<TableStatistics> tables) {

    public Statistics {
        unseen = List.copyOf(unseen);
        tables = List.copyOf(tables);
    }

    /** By schema and name exactly, as the catalog has them. */
    public Optional<TableStatistics> table(String schema, String name) {
        return tables.stream()
                .filter(table -> table.schema().equals(schema) && table.name().equals(name))
                .findFirst();
    }
}
