package dev.headway.recovery;

import dev.headway.sql.Command;
import java.sql.Connection;
import java.util.Optional;

/** What no catalog tells of: a procedure or block that commits may have stopped after any of its transactions. */
record Untold(String sql) implements Intention {

    @Override
    public boolean isUntold() {
        return true;
    }

    @Override
    public Verdict verdict(Connection connection, Optional<String> evidence) {
        return new Verdict.Doubt(
                "nobody can know how far its " + Command.of(sql).name() + " came: it commits by itself",
                "see what it did; if it may run again, say so before it: --- allow rerun REASON");
    }
}
