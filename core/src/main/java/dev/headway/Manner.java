package dev.headway;

import dev.headway.connect.Stop;
import dev.headway.run.RunListener;

/** How something is done, apart from what and where. Immutable. */
record Manner(MigrationOptions options, Stop stop, RunListener listener) {

    static Manner byDefault() {
        return new Manner(MigrationOptions.DEFAULTS, new Stop(), RunListener.SILENT);
    }

    Manner with(MigrationOptions other) {
        return new Manner(other, stop, listener);
    }

    Manner with(Stop other) {
        return new Manner(options, other, listener);
    }

    Manner with(RunListener other) {
        return new Manner(options, stop, other);
    }
}
