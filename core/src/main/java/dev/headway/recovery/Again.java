package dev.headway.recovery;

import dev.headway.sql.Command;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;

/** What may simply run again: it leaves no trace half-way, and does nothing more the second time. */
record Again() implements Intention {

    private static final Set<String> HARMLESS = Set.of(
            "VACUUM",
            "CLUSTER",
            "REINDEX",
            "REINDEX SCHEMA",
            "REINDEX DATABASE",
            "REINDEX SYSTEM",
            "ALTER SYSTEM",
            "ALTER SUBSCRIPTION",
            "ALTER DATABASE SET TABLESPACE",
            "DISCARD ALL");

    static boolean isHarmless(String sql) {
        return HARMLESS.contains(Command.of(sql).name());
    }

    @Override
    public Verdict verdict(Connection connection, Optional<String> evidence) {
        return new Verdict.NotDone();
    }
}
