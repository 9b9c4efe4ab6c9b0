package dev.headway.walk;

import dev.headway.connect.Stop;
import dev.headway.run.RunListener;
import dev.headway.sql.Placeholders;

/**
 * How something is done, apart from what and where. Immutable.
 *
 * @param leaving whether what may be done in the background is left to be done there
 */
public record Manner(
        MigrationOptions options, Placeholders placeholders, Stop stop, RunListener listener, boolean leaving) {

    public static Manner byDefault() {
        return new Manner(MigrationOptions.DEFAULTS, Placeholders.NONE, new Stop(), RunListener.SILENT, false);
    }

    public Manner with(MigrationOptions other) {
        return new Manner(other, placeholders, stop, listener, leaving);
    }

    public Manner with(Placeholders other) {
        return new Manner(options, other, stop, listener, leaving);
    }

    public Manner with(Stop other) {
        return new Manner(options, placeholders, other, listener, leaving);
    }

    public Manner with(RunListener other) {
        return new Manner(options, placeholders, stop, other, leaving);
    }

    public Manner leavingBackground() {
        return new Manner(options, placeholders, stop, listener, true);
    }
}
