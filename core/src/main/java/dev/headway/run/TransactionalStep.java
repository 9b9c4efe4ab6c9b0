package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.plan.HeadMove;
import dev.headway.plan.Step;
import dev.headway.revision.Options;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A section in one transaction: fence, statements, journal and COMMIT in one pipeline. */
final class TransactionalStep {

    private final Pipeline pipeline;
    private final Inscription inscription;
    private final RunOptions options;

    TransactionalStep(Pipeline pipeline, Inscription inscription, RunOptions options) {
        this.pipeline = pipeline;
        this.inscription = inscription;
        this.options = options;
    }

    void perform(Step step, Section section, Entry done) throws SQLException, StatementFailure {
        for (String setup : options.sessionSetup()) {
            pipeline.add(setup);
        }
        pipeline.add("BEGIN");
        pipeline.add(setLocal("lock_timeout", options.lockTimeout()));
        pipeline.add(setLocal("statement_timeout", options.statementTimeout()));
        pipeline.add(fence(inscription, step.move()));
        for (Section.Entry entry : section.entries()) {
            perform(entry);
        }
        pipeline.add(inscription.entry(done));
        pipeline.add("COMMIT");
        pipeline.flush();
    }

    private void perform(Section.Entry entry) throws SQLException, StatementFailure {
        Options own = entry.options();
        if (own.lockTimeout().isPresent()) {
            pipeline.add(setLocal("lock_timeout", own.lockTimeout().get()));
        }
        if (own.statementTimeout().isPresent()) {
            pipeline.add(setLocal("statement_timeout", own.statementTimeout().get()));
        }
        pipeline.add(entry.statement());
        if (own.lockTimeout().isPresent()) {
            pipeline.add(setLocal("lock_timeout", options.lockTimeout()));
        }
        if (own.statementTimeout().isPresent()) {
            pipeline.add(setLocal("statement_timeout", options.statementTimeout()));
        }
    }

    static String fence(Inscription inscription, HeadMove move) {
        return inscription.fence(values(move.removed()), values(move.added()));
    }

    private static List<String> values(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    private static String setLocal(String parameter, Duration limit) {
        return "SET LOCAL " + parameter + " = " + limit.toMillis();
    }
}
