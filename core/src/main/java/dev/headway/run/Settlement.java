package dev.headway.run;

import dev.headway.problem.Problem;
import dev.headway.recovery.Intention;
import dev.headway.recovery.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds out what became of a statement that was intended, and mends what it left half-done. What somebody else is at is
 * waited for, and looked at again.
 *
 * @param told hears what is mended
 */
record Settlement(Connection connection, Pipeline pipeline, Attempts attempts, Limits limits, Consumer<String> told) {

    /** A look into the catalog. */
    private interface Looking<T> {
        T look() throws SQLException;
    }

    Optional<String> evidence(Intention intention) throws StatementFailure {
        return look(() -> intention.evidence(connection));
    }

    /**
     * Whether it has taken effect; if not, it may run now.
     *
     * @param evidence what was seen before it ran
     * @throws StatementFailure if nobody can tell, with what to do
     */
    boolean tookEffect(Intention intention, Optional<String> evidence, Turn turn) throws StatementFailure {
        while (true) {
            Verdict verdict = look(() -> intention.verdict(connection, evidence));
            if (verdict instanceof Verdict.Busy busy) {
                await(busy.statements());
            } else if (verdict instanceof Verdict.HalfDone half) {
                mend(half);
                return half.done();
            } else if (verdict instanceof Verdict.Doubt doubt) {
                throw StatementFailure.because(problem(doubt, turn));
            } else {
                return verdict instanceof Verdict.Done;
            }
        }
    }

    /**
     * Whether nothing is left of a statement that failed, after what it left was cleared away: an INVALID unique index
     * still refuses rows.
     */
    boolean leavesNothing(Intention intention, Optional<String> evidence, StatementFailure failure) {
        try {
            Verdict verdict = look(() -> intention.verdict(connection, evidence));
            if (verdict instanceof Verdict.HalfDone half && !half.done()) {
                mend(half);
                verdict = look(() -> intention.verdict(connection, evidence));
            }
            return verdict instanceof Verdict.NotDone;
        } catch (StatementFailure unseen) {
            // The next run looks again.
            failure.sqlException().addSuppressed(unseen.sqlException());
            return false;
        }
    }

    /** It waits behind whoever holds the lock, as what mends would have to, and has no snapshot while it does. */
    private void await(List<String> locks) throws StatementFailure {
        attempts.make(true, number -> {
            try {
                pipeline.add(Sent.Ours.SET_UP, "BEGIN");
                pipeline.add(Sent.Ours.SET_UP, "SET LOCAL lock_timeout = 0");
                for (String lock : locks) {
                    pipeline.add(Sent.Ours.MENDING, lock);
                }
                pipeline.add(Sent.Ours.COMMIT, "COMMIT");
                pipeline.flush();
            } catch (StatementFailure failure) {
                pipeline.rollBack(failure);
                throw failure;
            }
        });
    }

    private void mend(Verdict.HalfDone half) throws StatementFailure {
        told.accept("found " + half.left() + ": " + String.join("; ", half.statements()));
        for (String sql : half.statements()) {
            attempts.make(true, number -> {
                try {
                    limits.waitPatiently(pipeline);
                    pipeline.flush();
                    pipeline.add(Sent.Ours.MENDING, sql);
                    pipeline.flush();
                } catch (StatementFailure failure) {
                    pipeline.forget(failure);
                    throw failure;
                }
                limits.endPatience(pipeline);
            });
        }
        pipeline.flush();
    }

    private static Problem problem(Verdict.Doubt doubt, Turn turn) {
        String what = turn.step().direction() + " " + turn.step().revision().id() + " cannot go on: " + doubt.what()
                + "\nstatement: " + Unfinished.firstLine(turn.statement().text());
        return Problem.at(
                turn.statement().origin(),
                what,
                doubt.remedy() + "   or finish by hand what is left, then say where the schema stands: "
                        + Unfinished.stamps(
                                turn.step().revision(), turn.step().direction().toString()));
    }

    private <T> T look(Looking<T> looking) throws StatementFailure {
        List<T> seen = new ArrayList<>();
        attempts.make(false, number -> {
            try {
                pipeline.flush();
                seen.add(looking.look());
            } catch (SQLException e) {
                throw new StatementFailure(e, Sent.Ours.MENDING);
            }
        });
        return seen.get(0);
    }
}
