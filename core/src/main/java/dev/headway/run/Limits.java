package dev.headway.run;

import dev.headway.revision.Options;
import java.time.Duration;

/**
 * How long statements may wait for locks and run: what a statement's own directives say, else the file's header, else the
 * run's options. What a revision SETs by itself holds until a directive says otherwise. Immutable.
 *
 * @param set {@code SET LOCAL} in a transaction, {@code SET} outside
 * @param lock for statements without a directive
 * @param statement for statements without a directive
 */
record Limits(String set, Duration lock, Duration statement) {

    static Limits of(String set, Options header, RunOptions run) {
        return new Limits(
                set,
                header.lockTimeout().orElse(run.lockTimeout()),
                header.statementTimeout().orElse(run.statementTimeout()));
    }

    /** At the beginning of a section. */
    void begin(Pipeline pipeline) throws StatementFailure {
        set(pipeline, "lock_timeout", lock);
        set(pipeline, "statement_timeout", statement);
    }

    void before(Pipeline pipeline, Options own) throws StatementFailure {
        if (own.lockTimeout().isPresent()) {
            set(pipeline, "lock_timeout", own.lockTimeout().get());
        }
        if (own.statementTimeout().isPresent()) {
            set(pipeline, "statement_timeout", own.statementTimeout().get());
        }
    }

    void after(Pipeline pipeline, Options own) throws StatementFailure {
        if (own.lockTimeout().isPresent()) {
            set(pipeline, "lock_timeout", lock);
        }
        if (own.statementTimeout().isPresent()) {
            set(pipeline, "statement_timeout", statement);
        }
    }

    private void set(Pipeline pipeline, String parameter, Duration limit) throws StatementFailure {
        pipeline.add(Sent.Ours.SET_UP, set + " " + parameter + " = " + limit.toMillis());
    }
}
