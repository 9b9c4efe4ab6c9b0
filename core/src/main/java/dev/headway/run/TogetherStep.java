package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.history.Progress;
import dev.headway.pg.SqlState;
import dev.headway.sql.Command;

/**
 * A statement in one transaction with the note that it ran: either both are there or neither. The note comes first, as
 * every fence does. Objects of {@code objects/} that stand in its way are set aside within that transaction.
 *
 * @param aside gathers what was set aside for the section's statements
 * @param command for the journal
 */
record TogetherStep(
        Pipeline pipeline,
        Inscription inscription,
        SessionState session,
        Attempts attempts,
        Limits limits,
        LockTries tries,
        Aside aside,
        String command)
        implements StatementStep {

    @Override
    public Progress perform(Turn turn, Progress before) throws StatementFailure {
        Progress after = before.taken(turn.statement());
        String note = inscription.advanceProgress(before, after);
        Aside own = aside.anew();
        attempts.make(limits.isPatient(turn.entry()), number -> transaction(turn, note, number, own));
        aside.add(own);
        return after;
    }

    /** Once more for every time that PostgreSQL names more objects that can be set aside. */
    private void transaction(Turn turn, String note, int number, Aside own) throws StatementFailure {
        while (true) {
            try {
                once(turn, note, number, own);
                return;
            } catch (StatementFailure failure) {
                if (!own.learns(failure)) {
                    throw failure;
                }
                pipeline.forget(failure);
            }
        }
    }

    private void once(Turn turn, String note, int number, Aside own) throws StatementFailure {
        try {
            pipeline.add(Sent.Ours.SET_UP, "BEGIN");
            session.asOurselves(pipeline, () -> {
                pipeline.add(Sent.Ours.HISTORY, note);
                pipeline.add(Sent.Ours.HISTORY, inscription.rememberRows());
            });
            if (!own.isEmpty()) {
                session.asOurselves(pipeline, () -> own.before(pipeline));
            }
            limited(turn, number);
            session.asOurselves(pipeline, () -> pipeline.add(Sent.Ours.HISTORY, inscription.rowsUnmoved()));
            own.after(pipeline, session);
            for (Entry gone : own.gone(command)) {
                pipeline.add(Sent.Ours.HISTORY, inscription.entry(gone));
            }
            pipeline.add(Sent.Ours.COMMIT, "COMMIT");
            pipeline.flush();
        } catch (StatementFailure failure) {
            if (failure.state().healsByRunningAgain() || isForAlone(turn, failure)) {
                pipeline.rollBack(failure);
            }
            throw failure;
        }
    }

    private void limited(Turn turn, int number) throws StatementFailure {
        boolean patient = limits.isPatient(turn.entry());
        if (patient) {
            limits.waitPatiently(pipeline);
        } else {
            limits.change(pipeline, tries.limit(0), tries.limit(number));
        }
        limits.before(pipeline, turn.entry().options());
        pipeline.add(turn.statement());
        limits.after(pipeline, turn.entry().options());
        if (patient) {
            limits.endPatience(pipeline);
        } else {
            limits.change(pipeline, tries.limit(number), tries.limit(0));
        }
    }

    /** Whether the server said that no transaction can hold the statement, so that nothing of it has happened. */
    static boolean isForAlone(Turn turn, StatementFailure failure) {
        if (!(failure.sent() instanceof Sent.Theirs)) {
            return false;
        }
        String name = Command.of(turn.statement().text()).name();
        boolean routine = name.equals("CALL") || name.equals("DO");
        return failure.state()
                .equals(routine ? SqlState.INVALID_TRANSACTION_TERMINATION : SqlState.ACTIVE_SQL_TRANSACTION);
    }
}
