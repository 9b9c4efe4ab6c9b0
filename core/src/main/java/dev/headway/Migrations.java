package dev.headway;

import dev.headway.connect.Session;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.graph.Applied;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Author;
import dev.headway.history.History;
import dev.headway.plan.Plan;
import dev.headway.problem.MigrationException;
import dev.headway.revision.RevisionId;
import dev.headway.revision.RevisionSource;
import dev.headway.run.Report;
import dev.headway.run.RunListener;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * The front door: one method a command, for the command line and for applications alike. Every method that asks a
 * database opens a session of its own and closes it. Immutable and thread-safe, as far as its listener is.
 */
public final class Migrations {

    private final RevisionSource source;
    private final SessionSource sessions;
    private final Settings settings;
    private final Stop stop;
    private final RunListener listener;

    private Migrations(
            RevisionSource source, SessionSource sessions, Settings settings, Stop stop, RunListener listener) {
        this.source = source;
        this.sessions = sessions;
        this.settings = settings;
        this.stop = stop;
        this.listener = listener;
    }
}
