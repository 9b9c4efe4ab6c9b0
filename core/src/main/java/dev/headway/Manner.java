package dev.headway;

import dev.headway.connect.Stop;
import dev.headway.run.RunListener;
import dev.headway.sql.Placeholders;

/** How something is done, apart from what and where. Immutable. */
record Manner(MigrationOptions options, Placeholders placeholders, Stop stop, RunListener listener) {

    static Manner byDefault() {
        return new Manner(MigrationOptions.DEFAULTS, Placeholders.NONE, new Stop(), RunListener.SILENT);
    }

    Manner with(MigrationOptions other) {
        return new Manner(other, placeholders, stop, listener);
    }

    Manner with(Placeholders other) {
        return new Manner(options, other, stop, listener);
    }

    Manner with(Stop other) {
        return new Manner(options, placeholders, other, listener);
    }

    Manner with(RunListener other) {
        return new Manner(options, placeholders, stop, other);
    }
}
