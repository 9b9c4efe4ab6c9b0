package dev.headway.batch;

import dev.headway.history.Backfill;
import dev.headway.history.Backfill.Reach;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.sql.Statement;
import dev.headway.sql.Template;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The transactions of a batch, each of which moves it on from where it stands. What looks at the table before a slice is a
 * transaction of its own: keys are read as text in a form that no setting changes the meaning of, and the statement must
 * not see those settings. Not thread-safe.
 */
final class Slices {

    private static final Template BOUND = Template.of(Slices.class, "bound.sql");
    private static final Template END = Template.of(Slices.class, "end.sql");

    /** ISO dates are read alike under every DateStyle, and this is what makes floats exact. */
    private static final List<String> EXACT = List.of(
            "SET LOCAL DateStyle = 'ISO'",
            "SET LOCAL IntervalStyle = 'postgres'",
            "SET LOCAL extra_float_digits = 1",
            "SET LOCAL bytea_output = 'hex'");

    /**
     * Writers' commits queue for the disk, and a slice need not stand in that queue: should the server crash, a slice goes
     * with the cursor that speaks of it, and is done again. The section's end is flushed, and with it all before it.
     */
    private static final String WITHOUT_A_FLUSH = "SET LOCAL synchronous_commit = off";

    /** What came behind the end meanwhile is taken in once; an INSERT could feed the table that it walks for ever. */
    private static final int MOST_LOOKS = 2;

    private final BatchSession session;
    private final Job job;
    private final Walked table;

    /** The number of the last slice's transaction. */
    private OptionalLong before = OptionalLong.empty();

    /**
     * What one transaction did.
     *
     * @param wanted how many rows its slice was to have; 0 if it had none, or the rows without a key
     * @param took the statement's time
     * @param preparing the time before it: the look for the slice's end, and the fence
     */
    record Done(long wanted, long changed, Duration preparing, Duration took, Others others) {
        static final Done NOTHING = new Done(0, 0, Duration.ZERO, Duration.ZERO, Others.QUIET);
    }

    /** The last key of a slice, and how many rows lie up to it. */
    private record Bound(String key, long rows) {}

    private Slices(BatchSession session, Job job, Walked table) {
        this.session = session;
        this.job = job;
        this.table = table;
    }

    /**
     * Looks at the table, and announces the batch unless that has been done.
     *
     * @throws MigrationException if the table cannot be walked so, or another statement was begun with
     */
    static Slices open(BatchSession session, Job job) throws SliceFailure {
        Walked table =
                Transaction.run(session.connection(), transaction -> Walked.find(session.connection(), job.batch()));
        Slices slices = new Slices(session, job, table);
        Transaction.run(session.connection(), transaction -> {
            transaction.ours(session.ourselves());
            transaction.ours(session.inscription().beginBatch(job.id(), job.task(false)));
            return Done.NOTHING;
        });
        slices.refuseAnotherStatement();
        return slices;
    }

    private void refuseAnotherStatement() throws SliceFailure {
        Backfill standing = standing();
        if (!job.isOf(standing.task())) {
            throw new MigrationException(Problem.at(
                    job.statement().origin(),
                    "the batch " + standing.task().batch()
                            + " was begun with another key or statement than the file has now"
                            + standing.reach()
                                    .cursor()
                                    .map(key -> "; it has come to key " + key)
                                    .orElse(""),
                    "put the statement back as it was, or do the rest by hand and say where the schema stands: headway"
                            + " stamp " + job.id().revision()));
        }
    }

    /** Where the batch stands now. */
    Backfill standing() throws SliceFailure {
        return Transaction.run(session.connection(), transaction -> {
            transaction.ours(session.ourselves());
            return transaction
                    .first(session.inscription().readBatch(job.id()), Backfill::of)
                    .orElseThrow(() -> new SQLException(
                            "someone else ended the batch " + job.name() + " of revision "
                                    + job.id().revision(),
                            SliceFailure.MOVED.code()));
        });
    }

    /** Makes one transaction, of whatever comes next. */
    Done next(Reach reach, int size, Duration lockTimeout) throws SliceFailure {
        long begun = System.nanoTime();
        if (reach.looks() == 0) {
            return move(reach, reach.to(end(reach)));
        }
        Optional<Bound> bound = reach.end().isEmpty() ? Optional.empty() : bound(reach, size);
        if (bound.isPresent()) {
            String key = bound.get().key();
            return slice(
                    new Slice.Range(reach.cursor(), key),
                    new Step(reach, reach.behind(key), bound.get().rows(), size, begun),
                    lockTimeout);
        }
        Optional<String> more = reach.looks() < MOST_LOOKS && !job.inserts() ? end(reach) : Optional.empty();
        if (more.isPresent()) {
            return move(reach, reach.to(more));
        }
        return table.nullable()
                ? slice(new Slice.Nulls(), new Step(reach, reach.atEnd(), 0, size, begun), lockTimeout)
                : move(reach, reach.atEnd());
    }

    private Optional<String> end(Reach reach) throws SliceFailure {
        Template sql = table.about(END).with("behind", reach.cursor());
        return exactly(sql, row -> row.getString("key"));
    }

    private Optional<Bound> bound(Reach reach, int size) throws SliceFailure {
        Template sql = table.about(BOUND)
                .with("behind", reach.cursor())
                .with("end", reach.end())
                .with("size", size);
        return exactly(sql, row -> new Bound(row.getString("key"), row.getLong("rows")));
    }

    private <T> Optional<T> exactly(Template sql, Transaction.Reading<T> reading) throws SliceFailure {
        return Transaction.run(session.connection(), transaction -> {
            transaction.ours(EXACT);
            return transaction.first(sql.sql(), reading);
        });
    }

    /** Without a slice. */
    private Done move(Reach from, Reach to) throws SliceFailure {
        return Transaction.run(session.connection(), transaction -> {
            transaction.ours(session.ourselves());
            transaction.ours(session.inscription().moveBatch(job.id(), from, to, 0, table.estimated()));
            return Done.NOTHING;
        });
    }

    /** From where to where, over how many rows, how many were asked for, and when it began to be prepared, in ns. */
    private record Step(Reach from, Reach to, long rows, int size, long preparedFrom) {}

    /**
     * What a statement takes for subtransactions of its own, in a trigger that catches exceptions, looks like others who
     * write: its batch is slower than it need be, and nobody is hurt.
     */
    private Others others(long waiting, long transaction) {
        boolean wrote = before.isPresent() && transaction - before.getAsLong() > 1;
        before = OptionalLong.of(transaction);
        return waiting > 0 ? Others.WAIT : wrote ? Others.WRITE : Others.QUIET;
    }

    private Done slice(Slice slice, Step step, Duration lockTimeout) throws SliceFailure {
        Statement statement = slice.of(job.statement(), table.key());
        return Transaction.run(session.connection(), transaction -> {
            transaction.ours(List.of(
                    "SET LOCAL lock_timeout = "
                            + job.lockTimeout().orElse(lockTimeout).toMillis(),
                    "SET LOCAL statement_timeout = " + job.statementTimeout().toMillis(),
                    WITHOUT_A_FLUSH));
            transaction.ours(session.ourselves());
            transaction.ours(
                    session.inscription().moveBatch(job.id(), step.from(), step.to(), step.rows(), Optional.empty()));
            transaction.ours(session.themselves());
            long begun = System.nanoTime();
            long changed = transaction.theirs(statement);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            transaction.ours(session.ourselves());
            String count = session.inscription().countBatch(job.id(), changed, took, step.size());
            Others others = transaction
                    .first(count, row -> others(row.getLong("waiting"), row.getLong("transaction")))
                    .orElse(Others.QUIET);
            return new Done(step.rows(), changed, Duration.ofNanos(begun - step.preparedFrom()), took, others);
        });
    }
}
