package dev.headway.walk;

import dev.headway.history.Author;
import dev.headway.history.Version;
import dev.headway.history.VersionTableName;
import dev.headway.run.LockTries;
import dev.headway.settings.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * What may be chosen about a run, apart from what and where. Immutable.
 *
 * @param versionTable empty: {@code alembic_version} where it is, else {@code headway_version}
 * @param lockSilence how long another migrator may show no sign of life before it is given up
 * @param lockTimeout the longest that one try may wait for a lock; zero: for as long as it takes, in one try
 * @param lockBudget how long a revision that got no lock is tried again
 * @param statementTimeout how long a statement may take; zero: for ever
 * @param author who writes the journal
 * @param contract when {@code launch} applies contract revisions
 */
public record MigrationOptions(
        Optional<VersionTableName> versionTable,
        Duration lockSilence,
        Duration lockTimeout,
        Duration lockBudget,
        Duration statementTimeout,
        Author author,
        Settings.Contract contract) {

    /** The defaults of the settings. */
    public static final MigrationOptions DEFAULTS = new MigrationOptions(
            Optional.empty(),
            Duration.ofSeconds(60),
            Duration.ofSeconds(2),
            LockTries.BUDGET,
            Duration.ZERO,
            new Author(Optional.empty(), Version.TEXT, Optional.empty()),
            Settings.Contract.APPLY);

    /** The same with the usual budget. */
    public MigrationOptions(
            Optional<VersionTableName> versionTable,
            Duration lockSilence,
            Duration lockTimeout,
            Duration statementTimeout,
            Author author) {
        this(versionTable, lockSilence, lockTimeout, LockTries.BUDGET, statementTimeout, author);
    }

    /** The same, applying contract revisions as they come. */
    public MigrationOptions(
            Optional<VersionTableName> versionTable,
            Duration lockSilence,
            Duration lockTimeout,
            Duration lockBudget,
            Duration statementTimeout,
            Author author) {
        this(versionTable, lockSilence, lockTimeout, lockBudget, statementTimeout, author, Settings.Contract.APPLY);
    }

    /** The same, holding contract revisions or not. */
    public MigrationOptions with(Settings.Contract when) {
        return new MigrationOptions(versionTable, lockSilence, lockTimeout, lockBudget, statementTimeout, author, when);
    }
}
