package dev.headway.walk;

import dev.headway.connect.Stop;
import dev.headway.run.RunListener;
import dev.headway.sql.Placeholders;

/**
 * How something is done, apart from what and where. Immutable.
 *
 * @param leaving whether what may be done in the background is left to be done there
 * @param together whether all of a run is one transaction
 */
public record Manner(
        MigrationOptions options,
        Placeholders placeholders,
        Stop stop,
        RunListener listener,
        boolean leaving,
        boolean together) {

    public static Manner byDefault() {
        return new Manner(MigrationOptions.DEFAULTS, Placeholders.NONE, new Stop(), RunListener.SILENT, false, false);
    }

    public Manner with(MigrationOptions other) {
        return new Manner(other, placeholders, stop, listener, leaving, together);
    }

    public Manner with(Placeholders other) {
        return new Manner(options, other, stop, listener, leaving, together);
    }

    public Manner with(Stop other) {
        return new Manner(options, placeholders, other, listener, leaving, together);
    }

    public Manner with(RunListener other) {
        return new Manner(options, placeholders, stop, other, leaving, together);
    }

    public Manner leavingBackground() {
        return new Manner(options, placeholders, stop, listener, true, together);
    }

    public Manner inOneTransaction() {
        return new Manner(options, placeholders, stop, listener, leaving, true);
    }
}
