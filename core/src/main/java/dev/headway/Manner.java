package dev.headway;

import dev.headway.connect.Stop;
import dev.headway.run.RunListener;

/**
 * How something is done, apart from what and where. Immutable.
 *
 * @param leaving whether what may be done in the background is left to be done there
 */
record Manner(MigrationOptions options, Stop stop, RunListener listener, boolean leaving) {

    static Manner byDefault() {
        return new Manner(MigrationOptions.DEFAULTS, new Stop(), RunListener.SILENT, false);
    }

    Manner with(MigrationOptions other) {
        return new Manner(other, stop, listener, leaving);
    }

    Manner with(Stop other) {
        return new Manner(options, other, listener, leaving);
    }

    Manner with(RunListener other) {
        return new Manner(options, stop, other, leaving);
    }

    Manner leavingBackground() {
        return new Manner(options, stop, listener, true);
    }
}
