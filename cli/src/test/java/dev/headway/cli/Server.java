package dev.headway.cli;

import dev.headway.Migrations;
import dev.headway.Status;
import dev.headway.graph.RevisionGraph;
import dev.headway.revision.RevisionSource;
import dev.headway.walk.MigrationOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A server that was started from an image, as far as its probe goes: is what it needs applied? Not thread-safe. */
final class Server {

    private final Migrations migrations;
    private final RevisionGraph graph;
    private boolean seenReady;

    Server(Path migrations, MigrationOptions options) {
        this.migrations = Migrations.of(RevisionSource.directory(migrations), stop -> {
                    throw new IllegalStateException("a probe uses the pool");
                })
                .with(options);
        this.graph = this.migrations.graph();
    }

    boolean ready(Connection connection) throws SQLException {
        Status status = migrations.status(graph, connection);
        seenReady |= status.ready();
        return status.ready() || (seenReady && !status.applied().unknown().isEmpty());
    }
}
