package dev.headway.run;

import dev.headway.revision.Options;
import dev.headway.revision.Section;
import dev.headway.sql.Command;
import dev.headway.sql.Literal;
import java.time.Duration;

/**
 * How long statements may wait for locks and run: what a statement's own directives say, else the file's header, else the
 * run's options. What a revision SETs by itself holds until a directive says otherwise. Immutable.
 *
 * @param local whether they end with the transaction
 * @param lock for statements without a directive
 * @param chosen whether the file itself says so, for all of its statements
 * @param statement for statements without a directive
 */
record Limits(boolean local, Duration lock, boolean chosen, Duration statement) {

    /** As long as it takes: the most that PostgreSQL can hold, about 24 days, and nothing that a revision would SET. */
    private static final Duration PATIENT = Duration.ofMillis(Integer.MAX_VALUE);

    /** @param tried {@code lock_timeout} where the file says nothing */
    static Limits of(boolean local, Options header, RunOptions run, Duration tried) {
        return new Limits(
                local,
                header.lockTimeout().orElse(tried),
                header.lockTimeout().isPresent(),
                header.statementTimeout().orElse(run.statementTimeout()));
    }

    /** At the beginning of a section. */
    void begin(Pipeline pipeline) throws StatementFailure {
        set(pipeline, "lock_timeout", lock);
        set(pipeline, "statement_timeout", statement);
    }

    /** Whether a statement waits for its locks as long as it takes, because of what it is. */
    boolean isPatient(Section.Entry entry) {
        return !chosen
                && entry.options().lockTimeout().isEmpty()
                && Command.isPatient(entry.statement().text());
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

    /** Another limit for locks, unless the file chose one or the revision has SET one by itself. */
    void change(Pipeline pipeline, Duration from, Duration to) throws StatementFailure {
        if (!chosen && !lock.isZero() && !from.equals(to)) {
            pipeline.add(
                    Sent.Ours.SET_UP,
                    "SELECT pg_catalog.set_config('lock_timeout', " + text(to) + ", " + local
                            + ") FROM pg_catalog.pg_settings WHERE name = 'lock_timeout' AND setting = " + text(from));
        }
    }

    void waitPatiently(Pipeline pipeline) throws StatementFailure {
        change(pipeline, lock, PATIENT);
    }

    void endPatience(Pipeline pipeline) throws StatementFailure {
        change(pipeline, PATIENT, lock);
    }

    private static String text(Duration limit) {
        return new Literal(Long.toString(limit.toMillis())).quoted();
    }

    private void set(Pipeline pipeline, String parameter, Duration limit) throws StatementFailure {
        pipeline.add(Sent.Ours.SET_UP, (local ? "SET LOCAL " : "SET ") + parameter + " = " + limit.toMillis());
    }
}
