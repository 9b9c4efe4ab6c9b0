package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.plan.Step;
import dev.headway.revision.Options;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import dev.headway.sql.Command;
import dev.headway.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes one step of a plan. A transactional section is one transaction. Of others, a statement that may run in a
 * transaction commits together with its progress; one that may not is recorded as intended before it runs; the version
 * rows move last. Not thread-safe.
 */
final class StepScript {

    /** Commands that tokens cannot tell about: they may commit, or walk partitions one transaction each. */
    private static final Set<String> BY_THEMSELVES = Set.of("CALL", "DO", "REINDEX", "CLUSTER");

    private final ScriptText text;
    private final Inscription inscription;
    private final RunOptions options;

    StepScript(ScriptText text, Inscription inscription, RunOptions options) {
        this.text = text;
        this.inscription = inscription;
        this.options = options;
    }

    /** @param guard makes sure that the step begins where it should */
    void write(Step step, String guard, Entry done) {
        if (step.section().autocommit()) {
            autocommit(step, guard, done);
        } else {
            transactional(step, guard, done);
        }
    }

    private void transactional(Step step, String guard, Entry done) {
        text.add("BEGIN").add(guard).add(fence(step));
        for (Section.Entry entry : step.section().entries()) {
            limited(entry, "SET LOCAL ", () -> text.add(entry.statement()));
        }
        text.add(inscription.entry(done)).add("COMMIT");
    }

    private void autocommit(Step step, String guard, Entry done) {
        RevisionId id = step.revision().id();
        List<Section.Entry> entries = step.section().entries();
        text.add("BEGIN")
                .add(guard)
                .add(inscription.beginProgress(
                        id, step.direction().toString(), step.revision().checksum(), entries.size()))
                .add("COMMIT");
        int recorded = 0;
        for (int i = 0; i < entries.size(); i++) {
            Section.Entry entry = entries.get(i);
            Statement statement = entry.statement();
            text.emptyLine();
            if (mayRunInTransaction(statement)) {
                text.add("BEGIN").add(inscription.advanceProgress(id, recorded, i + 1, Optional.empty()));
                limited(entry, "SET LOCAL ", () -> text.add(statement));
                text.add("COMMIT");
                recorded = i + 1;
            } else {
                text.add(inscription.advanceProgress(id, recorded, i, Optional.of(statement.text())));
                limited(entry, "SET ", () -> text.add(statement));
                recorded = i;
            }
        }
        text.emptyLine()
                .add("BEGIN")
                .add(fence(step))
                .add(inscription.endProgress(id))
                .add(inscription.entry(done))
                .add("COMMIT");
    }

    private static boolean mayRunInTransaction(Statement statement) {
        Command command = Command.of(statement.text());
        return command.transaction() == Command.Transaction.INSIDE && !BY_THEMSELVES.contains(command.name());
    }

    private String fence(Step step) {
        return inscription.fence(
                PsqlScript.values(step.move().removed()),
                PsqlScript.values(step.move().added()));
    }

    /** Around the statement, the limits that are its own. */
    private void limited(Section.Entry entry, String set, Runnable statement) {
        Options own = entry.options();
        own.lockTimeout().ifPresent(limit -> text.add(limit(set, "lock_timeout", limit)));
        own.statementTimeout().ifPresent(limit -> text.add(limit(set, "statement_timeout", limit)));
        statement.run();
        own.lockTimeout().ifPresent(limit -> text.add(limit(set, "lock_timeout", options.lockTimeout())));
        own.statementTimeout()
                .ifPresent(limit -> text.add(limit(set, "statement_timeout", options.statementTimeout())));
    }

    /** Milliseconds, as PostgreSQL takes a number without a unit. */
    static String limit(String set, String parameter, Duration limit) {
        return set + parameter + " = " + limit.toMillis();
    }
}
