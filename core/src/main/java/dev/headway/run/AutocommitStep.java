package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.plan.Step;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import dev.headway.sql.Statement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A section whose statements run one by one, each by itself. What is about to run is recorded before it runs; the
 * version rows move last, together with the journal's entry.
 */
final class AutocommitStep {

    private final Pipeline pipeline;
    private final Inscription inscription;
    private final RunOptions options;

    AutocommitStep(Pipeline pipeline, Inscription inscription, RunOptions options) {
        this.pipeline = pipeline;
        this.inscription = inscription;
        this.options = options;
    }

    void perform(Step step, Section section, Entry done) throws SQLException, StatementFailure {
        RevisionId id = step.revision().id();
        List<Section.Entry> entries = section.entries();
        for (String setup : options.sessionSetup()) {
            pipeline.add(setup);
        }
        pipeline.add(inscription.beginProgress(
                id, step.direction().toString(), step.revision().checksum(), entries.size()));
        for (int i = 0; i < entries.size(); i++) {
            Statement statement = entries.get(i).statement();
            pipeline.add(inscription.advanceProgress(id, Math.max(0, i - 1), i, Optional.of(statement.text())));
            pipeline.add(
                    set("lock_timeout", entries.get(i).options().lockTimeout().orElse(options.lockTimeout())));
            pipeline.add(set(
                    "statement_timeout",
                    entries.get(i).options().statementTimeout().orElse(options.statementTimeout())));
            pipeline.flush();
            pipeline.add(statement);
            pipeline.flush();
        }
        pipeline.add("BEGIN");
        pipeline.add(TransactionalStep.fence(inscription, step.move()));
        pipeline.add(inscription.endProgress(id));
        pipeline.add(inscription.entry(done));
        pipeline.add("COMMIT");
        pipeline.flush();
    }

    private static String set(String parameter, Duration limit) {
        return "SET " + parameter + " = " + limit.toMillis();
    }
}
