package dev.headway.walk;

import dev.headway.backup.BackupCommand;
import dev.headway.connect.Stop;
import dev.headway.run.RunListener;
import dev.headway.settings.Settings;
import dev.headway.sql.Placeholders;
import java.util.Optional;

/**
 * How something is done, apart from what and where. Immutable.
 *
 * @param leaving whether what may be done in the background is left to be done there
 * @param together whether all of a run is one transaction
 * @param backup what is run before the first pending revision
 */
public record Manner(
        MigrationOptions options,
        Placeholders placeholders,
        Stop stop,
        RunListener listener,
        boolean leaving,
        boolean together,
        Optional<BackupCommand> backup) {

    public static Manner byDefault() {
        return new Manner(
                MigrationOptions.DEFAULTS,
                Placeholders.NONE,
                new Stop(),
                RunListener.SILENT,
                false,
                false,
                Optional.empty());
    }

    /** Whether contracts wait for the release after the one that brings them. */
    public boolean holding() {
        return options.contract() == Settings.Contract.NEXT_RELEASE;
    }

    public Manner with(MigrationOptions other) {
        return new Manner(other, placeholders, stop, listener, leaving, together, backup);
    }

    public Manner with(Placeholders other) {
        return new Manner(options, other, stop, listener, leaving, together, backup);
    }

    public Manner with(Stop other) {
        return new Manner(options, placeholders, other, listener, leaving, together, backup);
    }

    public Manner with(RunListener other) {
        return new Manner(options, placeholders, stop, other, leaving, together, backup);
    }

    public Manner leavingBackground() {
        return new Manner(options, placeholders, stop, listener, true, together, backup);
    }

    public Manner inOneTransaction() {
        return new Manner(options, placeholders, stop, listener, leaving, true, backup);
    }

    public Manner withoutBackup() {
        return new Manner(options, placeholders, stop, listener, leaving, together, Optional.empty());
    }

    public Manner with(BackupCommand other) {
        return new Manner(options, placeholders, stop, listener, leaving, together, Optional.of(other));
    }
}
