package dev.headway.run;

import dev.headway.connect.SessionSetup;
import dev.headway.objects.ObjectSet;
import dev.headway.revision.Hook;
import dev.headway.revision.PlainFile;
import dev.headway.revision.RevisionId;
import dev.headway.sql.Placeholders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for every step of a run. Immutable.
 *
 * @param command what was asked for, as the journal has it
 * @param setup how every session is, whatever a revision SET
 * @param locks how a lock is tried for
 * @param statementTimeout how long a statement may take; zero: for ever
 * @param watched how to see who blocks; empty: nobody looks
 * @param placeholders for every revision, which takes those that it declares
 * @param leaving revisions of which what may be done in the background is left to be done there
 * @param objects what is kept as files and made again when it changes
 * @param hooks what runs around the steps
 */
public record RunOptions(
        String command,
        SessionSetup setup,
        LockTries locks,
        Duration statementTimeout,
        Optional<Watched> watched,
        Placeholders placeholders,
        Set<RevisionId> leaving,
        ObjectSet objects,
        Map<Hook, PlainFile> hooks) {

    public RunOptions {
        leaving = Set.copyOf(leaving);
        hooks = Map.copyOf(hooks);
    }

    /** Nothing is left. */
    public RunOptions(
            String command,
            SessionSetup setup,
            LockTries locks,
            Duration statementTimeout,
            Optional<Watched> watched,
            Placeholders placeholders) {
        this(command, setup, locks, statementTimeout, watched, placeholders, Set.of(), ObjectSet.NOTHING, Map.of());
    }

    /** Nothing is left, and nothing filled in. */
    public RunOptions(
            String command, SessionSetup setup, LockTries locks, Duration statementTimeout, Optional<Watched> watched) {
        this(command, setup, locks, statementTimeout, watched, Placeholders.NONE);
    }

    /** The same, with work left behind. */
    public RunOptions leaving(Set<RevisionId> revisions) {
        return new RunOptions(
                command, setup, locks, statementTimeout, watched, placeholders, revisions, objects, hooks);
    }

    /** The same, with objects beside the revisions. */
    public RunOptions with(ObjectSet others) {
        return new RunOptions(command, setup, locks, statementTimeout, watched, placeholders, leaving, others, hooks);
    }

    /** The same, with hooks. */
    public RunOptions with(Map<Hook, PlainFile> others) {
        return new RunOptions(command, setup, locks, statementTimeout, watched, placeholders, leaving, objects, others);
    }
}
