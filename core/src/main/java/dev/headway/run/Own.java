package dev.headway.run;

/** Transactions of Headway's own between the statements of a section. */
record Own(Pipeline pipeline, SessionState session, Attempts attempts, LockTries tries) {

    /** Puts statements into a pipeline. */
    interface Queued {
        void queue() throws StatementFailure;
    }

    /** Commits what {@code queued} sends, as ourselves; a lock in its way is tried for. */
    void commit(Queued queued) throws StatementFailure {
        attempts.make(false, number -> commit(number, queued));
    }

    private void commit(int number, Queued queued) throws StatementFailure {
        try {
            pipeline.add(Sent.Ours.SET_UP, "BEGIN");
            pipeline.add(
                    Sent.Ours.SET_UP,
                    "SET LOCAL lock_timeout = " + tries.limit(number).toMillis());
            session.asOurselves(pipeline);
            queued.queue();
            pipeline.add(Sent.Ours.COMMIT, "COMMIT");
            pipeline.flush();
        } catch (StatementFailure failure) {
            if (failure.state().healsByRunningAgain()) {
                pipeline.rollBack(failure);
            }
            throw failure;
        }
    }
}
