package dev.headway.run;

import dev.headway.history.Progress;

/**
 * How one statement of an autocommit section is performed and recorded: in such a way that, wherever it is interrupted,
 * the recorded progress and the catalog tell how to go on.
 */
interface StatementStep {

    /**
     * Performs the statement that comes next.
     *
     * @param before what the database has of the section
     * @return what it has now: one statement more
     * @throws StatementFailure with what is kept, if that is more than {@code before} says
     */
    Progress perform(Turn turn, Progress before) throws StatementFailure;
}
