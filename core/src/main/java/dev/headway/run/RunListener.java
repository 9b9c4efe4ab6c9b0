package dev.headway.run;

import dev.headway.backup.BackupCommand;
import dev.headway.batch.BatchNews;
import dev.headway.lock.Holder;
import dev.headway.objects.ObjectSet;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import dev.headway.release.Held;
import dev.headway.revision.Revision;
import java.time.Duration;
import java.util.List;

/** Hears how a run goes, on the thread that runs it. Every method may be left as it is. */
public interface RunListener {

    /** For those who do not want to know. */
    RunListener SILENT = new RunListener() {};

    /** Another migrator has the lock; it is waited for as long as it lives and works. */
    default void waiting(Holder holder) {}

    /** The database has these, which no file has, and code with these files still runs on it. */
    default void ahead(List<Revision> beyond) {}

    /** These wait for the next release. */
    default void held(List<Held> held) {}

    /** No file has these; they are taken back with the text that the journal keeps. */
    default void fromJournal(List<Revision> remembered) {}

    /** These are taken back with the journal's text: their files say something else by now, or stand on something else. */
    default void asTheyRan(List<Revision> edited) {}

    /** The lock is held, something is pending, and this runs before it. */
    default void backingUp(BackupCommand command) {}

    /** The backup ended well. */
    default void backedUp(Duration duration) {}

    /** The lock is held, and this is what will be done. */
    default void planned(Plan plan) {}

    /** Something will run, but hardly as it was meant; told before anything does. */
    default void warned(Problem warning) {}

    /** A step begins. */
    default void started(Step step) {}

    /**
     * A lock keeps a step waiting: a try was given up and another one follows, or the wait has lasted long already. Comes
     * from a thread of its own in the latter case, while the one that runs waits.
     */
    default void waiting(Step step, LockWait wait) {}

    /** A statement that runs in slices goes on, rests or has come to its end. */
    default void batch(Step step, BatchNews news) {}

    /** A step took effect. */
    default void finished(Step step, Duration duration) {}

    /** PostgreSQL said something ({@code RAISE NOTICE}, "table does not exist, skipping"). */
    default void notice(Step step, String message) {}

    /** A file of {@code objects/} was applied, or its objects dropped, and committed. */
    default void applied(ObjectSet.Change change) {}

    /** Behind a step, objects of this file could not be made again: they are missing until the end of the run. */
    default void missing(Step step, String file) {}

    /**
     * What is no step has to wait for a lock: {@code objects/}, or a command for Headway's own tables; this one comes from
     * a thread of its own, while the one that asks waits.
     */
    default void waiting(String what, LockWait wait) {}

    /** PostgreSQL said something while a file beside the revisions ran. */
    default void notice(String file, String message) {}
}
